package dev.weir.debug;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes plain values one after the other: numbers big-endian, all else behind its length. */
final class BundleOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Writes one of several. */
  interface Item<T> {
    void write(BundleOutput out, T each) throws IOException;
  }

  byte[] bytes() throws IOException {
    out.flush();
    return bytes.toByteArray();
  }

  void number(int value) throws IOException {
    out.writeInt(value);
  }

  void time(long nanos) throws IOException {
    out.writeLong(nanos);
  }

  void flag(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  void text(String text) throws IOException {
    block(text.getBytes(StandardCharsets.UTF_8));
  }

  void optionalText(@Nullable String text) throws IOException {
    flag(text != null);
    if (text != null) {
      text(text);
    }
  }

  void block(byte[] block) throws IOException {
    out.writeInt(block.length);
    out.write(block);
  }

  void optionalBlock(byte @Nullable [] block) throws IOException {
    flag(block != null);
    if (block != null) {
      block(block);
    }
  }

  <T> void list(List<T> list, Item<T> item) throws IOException {
    out.writeInt(list.size());
    for (T each : list) {
      item.write(this, each);
    }
  }
}
