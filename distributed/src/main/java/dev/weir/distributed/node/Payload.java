package dev.weir.distributed.node;

import dev.weir.debug.RaiseOnException;
import dev.weir.distributed.classes.Part;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.wire.SentTask;
import dev.weir.distributed.wire.ValueRef;
import dev.weir.distributed.worker.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
          out.writeInt(task.references().size());
          for (ValueRef reference : task.references()) {
            out.writeLong(reference.id());
            out.writeUTF(reference.what());
            out.writeLong(reference.size());
            out.writeUTF(reference.holder());
          }
          out.write(task.bytes());
        });
  }

  /**
   * @param surroundings what the task is called in
   */
  static Order order(long number, byte[] payload, Consumer<Runnable> surroundings)
      throws IOException {
    DataInputStream in = reading(payload);
    boolean raising = in.readBoolean();
    SentTask task =
        new SentTask(
            in.readUTF(), in.readUTF(), readNames(in), readReferences(in), in.readAllBytes());
    return new Order(
        number,
        task,
        raising,
        work -> surroundings.accept(raising ? () -> inRaiseMode(work) : work));
  }

  private static List<ValueRef> readReferences(DataInputStream in) throws IOException {
    List<ValueRef> references = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      references.add(new ValueRef(in.readLong(), in.readUTF(), in.readLong(), in.readUTF()));
    }
    return references;
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

  /**
   * How a driver makes itself known.
   *
   * @param session which greeting of this driver to this worker it is
   * @param version the driver's version of Weir
   * @param allow classes and packages that the user allows
   * @param largestBrought up to how many bytes of a result go along with the report of its attempt
   * @param classes what the worker may ask for of the driver's class path
   */
  record Greeting(
      long session, String version, List<String> allow, long largestBrought, List<Part> classes) {

    byte[] bytes() {
      return written(
          out -> {
            out.writeUTF(version); // first, since the rest may be another in other versions
            out.writeLong(session);
            out.writeLong(largestBrought);
            writeNames(allow, out);
            writeNames(classes.stream().map(Part::hash).toList(), out);
            writeNames(classes.stream().map(Part::name).toList(), out);
          });
    }

    /** Can be read of a greeting of any version, and must be before the rest is. */
    static String versionOf(byte[] payload) throws IOException {
      return reading(payload).readUTF();
    }

    static Greeting of(byte[] payload) throws IOException {
      DataInputStream in = reading(payload);
      String version = in.readUTF();
      long session = in.readLong();
      long largest = in.readLong();
      List<String> allow = readNames(in);
      List<String> hashes = readNames(in);
      List<String> names = readNames(in);
      List<Part> classes = new ArrayList<>();
      for (int i = 0; i < hashes.size(); i++) {
        classes.add(new Part(hashes.get(i), names.get(i)));
      }
      return new Greeting(session, version, allow, largest, classes);
    }
  }

  /**
   * How a worker answers a greeting.
   *
   * @param session which greeting it is about
   * @param slots how many orders it takes at a time; none if it is about to leave
   */
  record Ready(long session, int slots) {

    byte[] bytes() {
      return ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(session).putInt(slots).array();
    }

    static Ready of(byte[] payload) throws IOException {
      DataInputStream in = reading(payload);
      return new Ready(in.readLong(), in.readInt());
    }
  }

  /**
   * What a worker says that has dropped the work of a driver.
   *
   * @param session which greeting the work came after
   */
  record Dropped(long session) {

    byte[] bytes() {
      return ByteBuffer.allocate(Long.BYTES).putLong(session).array();
    }

    static Dropped of(byte[] payload) throws IOException {
      return new Dropped(reading(payload).readLong());
    }
  }

  /**
   * A question for a value.
   *
   * @param driver whose value it is, where a worker is asked
   * @param id which
   */
  record Question(String driver, long id) {

    byte[] bytes() {
      return written(
          out -> {
            out.writeLong(id);
            out.writeUTF(driver);
          });
    }

    static Question of(byte[] payload) throws IOException {
      DataInputStream in = reading(payload);
      long id = in.readLong();
      return new Question(in.readUTF(), id);
    }
  }

  /**
   * A piece of a value.
   *
   * @param size how many bytes the whole has
   * @param offset where the piece is
   * @param bytes the piece
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Piece(int size, int offset, byte[] bytes) {

    byte[] toBytes() {
      return ByteBuffer.allocate(2 * Integer.BYTES + bytes.length)
          .putInt(size)
          .putInt(offset)
          .put(bytes)
          .array();
    }

    static Piece of(byte[] payload) throws IOException {
      DataInputStream in = reading(payload);
      Piece piece = new Piece(in.readInt(), in.readInt(), in.readAllBytes());
      if (piece.offset < 0 || piece.offset > piece.size - piece.bytes.length) {
        throw new IOException("a piece is not within its value");
      }
      return piece;
    }
  }
}
