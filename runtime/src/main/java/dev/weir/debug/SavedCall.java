package dev.weir.debug;

import dev.weir.executor.Attempt;
import dev.weir.graph.TaskMethod;
import dev.weir.internal.Misuse;
import dev.weir.state.TaskReference;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of a task as bytes, so that it can be made in another JVM. Immutable.
 *
 * <p>Each part is serialized on its own: one that cannot be is lost alone, and says why. An object
 * that is reached from two parts becomes two objects.
 */
final class SavedCall {

  /** Stands for a part that is null here because another one is the same object. */
  private static final Part SAME_AS_METHOD = new Part("signature", new byte[0], null);

  private static final int FORMAT = 1;

  private final Origin origin;
  private final Part method;
  private final Part signature;
  private final List<Part> inputs;

  /**
   * Which call it is.
   *
   * @param flow the name of the flow
   * @param slug the task; for a child of a mapped one its index is in it
   * @param position where the task is in its flow, or the child among its siblings
   * @param number 1 for the first attempt
   * @param resumed whether the task had paused in an earlier run
   */
  record Origin(String flow, String slug, int position, int number, boolean resumed)
      implements TaskReference {}

  /**
   * A piece of the call.
   *
   * @param name the name of the parameter, or what else it is
   * @param bytes its serialized form; null if there is none
   * @param problem why there is none; null if there is one
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Part(String name, byte @Nullable [] bytes, @Nullable String problem) {

    /** Serializes a value; never throws because of it. */
    static Part of(String name, @Nullable Object value) {
      return of(name, value, CallBytes::plain);
    }

    /** The same with others in place of some objects, as {@link CallBytes#write} has them. */
    static Part of(
        String name, @Nullable Object value, UnaryOperator<@Nullable Object> replacement) {
      Object plain;
      try {
        plain = replacement.apply(value);
      } catch (RuntimeException e) {
        return without(name, name + " is kept elsewhere and cannot be had: " + e.getMessage());
      }
      try {
        return new Part(name, CallBytes.write(plain, replacement), null);
      } catch (Throwable e) { // of users' writeObject it may be anything
        return without(name, NotSerializable.describe(name, plain, e));
      }
    }

    /** One that is not kept. */
    static Part without(String name, String problem) {
      return new Part(name, null, problem);
    }

    /** Makes the value anew; throws what {@link CallBytes#read} does. */
    @Nullable Object value(ObjectInputFilter allowed) throws IOException, ClassNotFoundException {
      if (bytes == null) {
        throw new InvalidObjectException(name + " was not saved: " + problem);
      }
      return CallBytes.read(bytes, allowed);
    }
  }

  SavedCall(Origin origin, Part method, Part signature, List<Part> inputs) {
    this.origin = origin;
    this.method = method;
    this.signature = signature;
    this.inputs = List.copyOf(inputs);
  }

  /** Saves as much of a call as can be; see {@link #problems}. */
  static SavedCall of(Attempt attempt) {
    TaskReference task = attempt.task();
    List<String> names = attempt.method().info().parameterNames();
    @Nullable Object[] values = attempt.inputs();
    List<Part> inputs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      inputs.add(Part.of(names.get(i), values[i]));
    }
    return new SavedCall(
        new Origin(
            attempt.flow(), task.slug(), task.position(), attempt.number(), attempt.isResumed()),
        Part.of("method", attempt.method()),
        attempt.signature() == attempt.method()
            ? SAME_AS_METHOD
            : Part.of("signature", attempt.signature()),
        inputs);
  }

  Origin origin() {
    return origin;
  }

  /** What knows how to call the task, a {@link TaskMethod}; with it the task's instance. */
  Part method() {
    return method;
  }

  /** What is called; without a byte if that is the method itself. */
  Part signature() {
    return signature;
  }

  /** The inputs, in parameter order. */
  List<Part> inputs() {
    return inputs;
  }

  /** A copy with another input in the place of the one of that name. */
  SavedCall with(Part input) {
    List<Part> changed =
        inputs.stream().map(part -> part.name().equals(input.name()) ? input : part).toList();
    return new SavedCall(origin, method, signature, changed);
  }

  /** Why the call cannot be made: a sentence for each part that is not there; empty if it can. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    Stream.concat(Stream.of(method, signature), inputs.stream())
        .forEach(
            part -> {
              if (part.problem() != null) {
                problems.add(part.problem());
              }
            });
    return problems;
  }

  /**
   * The inputs that were saved, by name.
   *
   * @param allowed decides which classes may be read
   * @throws IOException as {@link CallBytes#read}
   * @throws ClassNotFoundException if a class is not there
   */
  Map<String, @Nullable Object> values(ObjectInputFilter allowed)
      throws IOException, ClassNotFoundException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Part part : inputs) {
      if (part.problem() == null) {
        values.put(part.name(), part.value(allowed));
      }
    }
    return values;
  }

  /**
   * Makes the call anew.
   *
   * @param allowed decides which classes may be read
   * @return what can be called
   * @throws IllegalStateException if a part is not there
   * @throws IOException as {@link CallBytes#read}
   * @throws ClassNotFoundException if a class is not there
   */
  Attempt restore(ObjectInputFilter allowed) throws IOException, ClassNotFoundException {
    requireWhole();
    if (!(method.value(allowed) instanceof TaskMethod<?, ?> callable)) {
      throw new InvalidObjectException("'" + origin.slug() + "' was saved without its method");
    }
    byte[] other = signature.bytes();
    Object called = other != null && other.length == 0 ? callable : signature.value(allowed);
    if (called == null) {
      throw new InvalidObjectException("'" + origin.slug() + "' was saved without its signature");
    }
    @Nullable Object[] values = new Object[inputs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = inputs.get(i).value(allowed);
    }
    return new RestoredAttempt(origin, callable, called, values);
  }

  /** Refuses a call of which a part is missing. */
  void requireWhole() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw Misuse.CALL_NOT_SERIALIZABLE.state(origin.slug(), String.join("; ", problems));
    }
  }

  /** Writes it for {@link #readFrom}. */
  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    writeText(out, origin.flow());
    writeText(out, origin.slug());
    out.writeInt(origin.position());
    out.writeInt(origin.number());
    out.writeBoolean(origin.resumed());
    write(out, method);
    write(out, signature);
    out.writeInt(inputs.size());
    for (Part part : inputs) {
      write(out, part);
    }
  }

  private static void write(DataOutputStream out, Part part) throws IOException {
    writeText(out, part.name());
    byte[] bytes = part.bytes();
    String problem = part.problem();
    out.writeBoolean(bytes != null);
    if (bytes != null) {
      writeBlock(out, bytes);
    } else {
      writeText(out, problem == null ? "" : problem);
    }
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    writeBlock(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBlock(DataOutputStream out, byte[] block) throws IOException {
    out.writeInt(block.length);
    out.write(block);
  }

  /**
   * Reads what {@link #writeTo} has written. No object is made yet, and no more memory is taken
   * than there are bytes.
   *
   * @throws IOException if it is damaged
   */
  static SavedCall readFrom(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new InvalidObjectException("the call is saved in the unknown format " + format);
    }
    Origin origin =
        new Origin(readText(in), readText(in), in.readInt(), in.readInt(), in.readBoolean());
    Part method = readPart(in);
    Part signature = readPart(in);
    List<Part> inputs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      inputs.add(readPart(in));
    }
    return new SavedCall(origin, method, signature, inputs);
  }

  private static Part readPart(DataInputStream in) throws IOException {
    String name = readText(in);
    return in.readBoolean()
        ? new Part(name, readBlock(in), null)
        : Part.without(name, readText(in));
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBlock(in), StandardCharsets.UTF_8);
  }

  private static byte[] readBlock(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new InvalidObjectException("a length is " + length);
    }
    byte[] block = in.readNBytes(length);
    if (block.length < length) {
      throw new EOFException("the call ends in the middle");
    }
    return block;
  }
}
