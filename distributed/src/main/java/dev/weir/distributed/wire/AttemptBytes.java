package dev.weir.distributed.wire;

import dev.weir.executor.Attempt;
import dev.weir.executor.ReceivedAttempt;
import dev.weir.graph.TaskMethod;
import dev.weir.internal.Held;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns attempts into bytes and back. The attempt of a static task that is not replaced is written
 * field by field, and its method read once only: a stream of objects describes all classes in it
 * anew each time, which takes longer than everything else that happens to a small task.
 * Thread-safe.
 */
final class AttemptBytes {

  private static final char FIELDS = 'a';

  private final AllowList allowed;
  private final ValueBytes values;

  AttemptBytes(AllowList allowed, ValueBytes values) {
    this.allowed = allowed;
    this.values = values;
  }

  /**
   * Writes an attempt.
   *
   * @param type the class of its method
   * @throws IOException as {@link ValueBytes#write}
   */
  byte[] write(Attempt attempt, TaskClass type, ValueBytes.Replacing replacing) throws IOException {
    if (!type.isOfOneMethod() || attempt.signature() != attempt.method()) {
      return values.write(attempt, replacing);
    }
    byte[] method = type.bytes();
    if (method == null) {
      method = values.write(attempt.method());
      type.bytes(method);
    }
    byte[] inputs = values.write(replaced(attempt.inputs(), replacing), replacing);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    ReceivedAttempt.Origin origin = ReceivedAttempt.Origin.of(attempt);
    out.writeByte(FIELDS);
    out.writeUTF(origin.flow());
    out.writeUTF(origin.slug());
    out.writeInt(origin.position());
    out.writeInt(origin.number());
    out.writeBoolean(origin.blocking());
    out.writeBoolean(origin.resumed());
    out.writeInt(method.length);
    out.write(method);
    out.write(inputs);
    return bytes.toByteArray();
  }

  /** With what stands for those that are kept elsewhere, which may be plain values then. */
  private static @Nullable Object[] replaced(
      @Nullable Object[] inputs, ValueBytes.Replacing replacing) {
    @Nullable Object[] replaced = inputs.clone();
    for (int i = 0; i < replaced.length; i++) {
      if (replaced[i] instanceof Held held) {
        replaced[i] = replacing.replace(held);
      }
    }
    return replaced;
  }

  /**
   * Reads an attempt.
   *
   * @param carrier the class whose method, or lambda, is called
   * @param known what references in the bytes stand for
   * @return what was written; no attempt if no attempt was
   * @throws IOException as {@link ValueBytes#read}
   * @throws ClassNotFoundException if an allowed class is not there
   */
  @Nullable Object read(byte[] bytes, Class<?> carrier, Map<Long, @Nullable Object> known)
      throws IOException, ClassNotFoundException {
    if (bytes.length == 0 || bytes[0] != FIELDS) {
      return values.read(bytes, known);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1));
    ReceivedAttempt.Origin origin =
        new ReceivedAttempt.Origin(
            in.readUTF(),
            in.readUTF(),
            in.readInt(),
            in.readInt(),
            in.readBoolean(),
            in.readBoolean());
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new StreamCorruptedException("a method cannot take " + length + " bytes here");
    }
    TaskMethod<?, ?> method = method(carrier, in.readNBytes(length));
    if (values.read(in.readAllBytes(), known) instanceof Object[] inputs) {
      return new ReceivedAttempt(origin, method, method, inputs);
    }
    throw new StreamCorruptedException("there are no inputs");
  }

  private TaskMethod<?, ?> method(Class<?> carrier, byte[] bytes)
      throws IOException, ClassNotFoundException {
    TaskMethod<?, ?> known = allowed.contains(carrier) ? TaskClass.onlyMethod(carrier) : null;
    if (known != null) {
      return known;
    }
    if (values.read(bytes) instanceof TaskMethod<?, ?> method) {
      TaskClass.of(method); // for the next one
      return method;
    }
    throw new StreamCorruptedException("there is no method");
  }
}
