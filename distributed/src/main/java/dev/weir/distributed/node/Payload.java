package dev.weir.distributed.node;

import dev.weir.debug.RaiseOnException;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.wire.SentTask;
import dev.weir.distributed.worker.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What messages say, as bytes. */
final class Payload {

  private Payload() {}

  private interface Writer {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] written(Writer writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writer.writeTo(out);
    } catch (IOException e) {
      throw new AssertionError("memory has no errors", e);
    }
    return bytes.toByteArray();
  }

  private static DataInputStream reading(byte[] payload) {
    return new DataInputStream(new ByteArrayInputStream(payload));
  }

  private static void writeNames(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(in.readUTF());
    }
    return names;
  }

  static byte[] of(SentTask task, boolean raising) {
    return written(
        out -> {
          out.writeBoolean(raising);
          out.writeUTF(task.slug());
          out.writeUTF(task.carrier());
          writeNames(task.packages(), out);
          out.write(task.bytes());
        });
  }

  static Order order(long number, byte[] payload) throws IOException {
    DataInputStream in = reading(payload);
    boolean raising = in.readBoolean();
    SentTask task = new SentTask(in.readUTF(), in.readUTF(), readNames(in), in.readAllBytes());
    return new Order(number, task, raising, raising ? Payload::inRaiseMode : Runnable::run);
  }

  private static void inRaiseMode(Runnable work) {
    RaiseOnException mode = RaiseOnException.enable();
    try {
      work.run();
    } finally {
      mode.close();
    }
  }

  static byte[] of(Outcome outcome) {
    return written(
        out -> {
          out.writeByte(outcome.kind().code());
          out.write(outcome.bytes());
        });
  }

  static Outcome outcome(byte[] payload) throws IOException {
    DataInputStream in = reading(payload);
    Outcome.Kind kind = Outcome.Kind.of(in.readUnsignedByte());
    if (kind == null) {
      throw new IOException("there is no such kind of outcome");
    }
    return new Outcome(kind, in.readAllBytes());
  }

  static byte[] ofNames(List<String> names) {
    return written(out -> writeNames(names, out));
  }

  static List<String> names(byte[] payload) throws IOException {
    return readNames(reading(payload));
  }
}
