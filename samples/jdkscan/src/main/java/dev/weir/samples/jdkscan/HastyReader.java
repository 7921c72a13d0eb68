package dev.weir.samples.jdkscan;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads class files with less work than {@link ClassFileReader}: it does not look for the class's
 * name, since the caller knows it from the path.
 *
 * <p>It is wrong, on purpose. {@link FindTheBug} shows how the bug is found.
 */
final class HastyReader {

  private static final int HEADER_BYTES = 8;

  private HastyReader() {}

  /** Reads the constant pool. */
  static ClassFile read(String name, byte[] bytes) throws IOException {
    DataInputStream file = new DataInputStream(new ByteArrayInputStream(bytes));
    file.skipNBytes(HEADER_BYTES);
    int slots = file.readUnsignedShort();
    Map<ConstantKind, Long> counts = new EnumMap<>(ConstantKind.class);
    for (int slot = 1; slot < slots; slot++) {
      ConstantKind kind = ConstantKind.of(file.readUnsignedByte());
      counts.merge(kind, 1L, Long::sum);
      file.skipNBytes(kind == ConstantKind.UTF8 ? file.readUnsignedShort() : kind.size());
    }
    return new ClassFile(name, bytes.length, new Constants(counts));
  }
}
