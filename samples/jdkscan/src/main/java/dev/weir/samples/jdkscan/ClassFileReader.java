package dev.weir.samples.jdkscan;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads the front part of a class file: the constant pool and, right behind it, the name of the
 * class. All numbers in it are unsigned and have their high byte first.
 */
final class ClassFileReader {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int VERSION_BYTES = 4;
  private static final int ACCESS_FLAGS_BYTES = 2;

  private final ByteBuffer file;
  private final int[] offsets; // of what follows the tag of each constant
  private final Map<ConstantKind, Long> counts = new EnumMap<>(ConstantKind.class);

  private ClassFileReader(ByteBuffer file, int slots) {
    this.file = file;
    this.offsets = new int[slots];
  }

  /** Reads a whole class file. */
  static ClassFile read(byte[] bytes) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    try {
      if (file.getInt() != MAGIC) {
        throw new IOException("this is no class file");
      }
      skip(file, VERSION_BYTES);
      ClassFileReader reader = new ClassFileReader(file, unsigned(file.getShort()));
      reader.readConstants();
      String name = reader.readName();
      return new ClassFile(name, bytes.length, new Constants(reader.counts));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException("the class file ends too early", e);
    }
  }

  /** The first slot stays empty. */
  private void readConstants() throws IOException {
    int slot = 1;
    while (slot < offsets.length) {
      ConstantKind kind = ConstantKind.of(file.get());
      counts.merge(kind, 1L, Long::sum);
      offsets[slot] = file.position();
      skip(file, kind == ConstantKind.UTF8 ? unsigned(file.getShort()) : kind.size());
      slot += kind.slots();
    }
  }

  /** The class names a constant, which names another, which is the text. */
  private String readName() throws IOException {
    skip(file, ACCESS_FLAGS_BYTES);
    int type = unsigned(file.getShort());
    int text = offsets[unsigned(file.getShort(offsets[type]))];
    byte[] bytes = new byte[Short.BYTES + unsigned(file.getShort(text))];
    file.get(text, bytes);
    // A text here is in the encoding of readUTF, which differs from UTF-8 a little.
    return new DataInputStream(new ByteArrayInputStream(bytes)).readUTF().replace('/', '.');
  }

  private static void skip(ByteBuffer buffer, int bytes) {
    buffer.position(buffer.position() + bytes);
  }

  private static int unsigned(short number) {
    return Short.toUnsignedInt(number);
  }
}
