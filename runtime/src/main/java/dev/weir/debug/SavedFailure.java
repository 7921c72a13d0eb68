package dev.weir.debug;

import dev.weir.graph.TaskSpec;
import dev.weir.state.Failed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task that has failed by itself, in a bundle.
 *
 * @param task the slug
 * @param methodClass the name of the generated class that calls the task
 * @param sensitive the names of the inputs that were left out, since they must not be seen
 * @param exception what it threw
 * @param call its call; null if it was never called, or the bundle has no room for it
 * @param missing why there is no call; null if there is one
 */
record SavedFailure(
    String task,
    String methodClass,
    List<String> sensitive,
    SavedException exception,
    @Nullable SavedCall call,
    @Nullable String missing) {

  private static final int MAX_INPUT_BYTES = 16 << 20;
  private static final String HIDDEN = "it is @Sensitive";

  /** How many bytes all calls of a bundle may take together; mutable. */
  static final class Budget {
    private int calls = 100;
    private int bytes = 32 << 20;

    private boolean takes(SavedCall.Part part) {
      byte[] found = part.bytes();
      int length = found == null ? 0 : found.length;
      if (length > Math.min(MAX_INPUT_BYTES, bytes)) {
        return false;
      }
      bytes -= length;
      return true;
    }
  }

  static SavedFailure of(
      String flow, TaskSpec spec, Failed<?> failed, SavedException exception, Budget budget) {
    boolean called = failed.attempts() > 0;
    boolean kept = called && budget.calls-- > 0;
    return new SavedFailure(
        failed.task(),
        spec.method().getClass().getName(),
        sensitive(spec),
        exception,
        kept ? call(flow, spec, failed, budget) : null,
        kept
            ? null
            : called ? "the bundle has the calls of its first failures only" : "it never ran");
  }

  private static List<String> sensitive(TaskSpec spec) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < spec.inputCount(); i++) {
      if (spec.isSensitive(i)) {
        names.add(spec.inputNames().get(i));
      }
    }
    return names;
  }

  private static SavedCall call(String flow, TaskSpec spec, Failed<?> failed, Budget budget) {
    List<String> hidden = sensitive(spec);
    List<SavedCall.Part> inputs = new ArrayList<>();
    for (String name : spec.inputNames()) {
      inputs.add(
          hidden.contains(name)
              ? SavedCall.Part.without(name, HIDDEN)
              : input(name, failed.inputs(), budget));
    }
    boolean own = spec.signature() == spec.method();
    return new SavedCall(
        new SavedCall.Origin(flow, failed.task(), spec.position(), failed.attempts(), false),
        part("method", spec.method(), budget),
        own
            ? new SavedCall.Part("signature", new byte[0], null)
            : part("signature", spec.signature(), budget),
        inputs);
  }

  /** An input, which may have to be fetched from where an executor keeps it. */
  private static SavedCall.Part input(
      String name, Map<String, @Nullable Object> inputs, Budget budget) {
    Object value;
    try {
      value = inputs.get(name);
    } catch (RuntimeException e) {
      return SavedCall.Part.without(name, "it cannot be had any more: " + e.getMessage());
    }
    return part(name, value, budget);
  }

  private static SavedCall.Part part(String name, @Nullable Object value, Budget budget) {
    SavedCall.Part part = SavedCall.Part.of(name, value, WithheldCall::plain);
    return budget.takes(part)
        ? part
        : SavedCall.Part.without(name, "it is too large for the bundle");
  }

  /** Writes all but the call, which is a file of its own. */
  void writeTo(BundleOutput out) throws IOException {
    out.text(task);
    out.text(methodClass);
    out.list(sensitive, BundleOutput::text);
    exception.writeTo(out);
    out.optionalText(missing);
  }

  byte[] callBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (call != null) {
      call.writeTo(new DataOutputStream(bytes));
    }
    return bytes.toByteArray();
  }

  static SavedFailure readFrom(BundleInput in) throws IOException {
    return new SavedFailure(
        in.text(),
        in.text(),
        in.list(BundleInput::text),
        SavedException.readFrom(in),
        null,
        in.optionalText());
  }

  /** The same with its call, as it stands in a file of its own. */
  SavedFailure withCall(byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    SavedCall read = SavedCall.readFrom(new DataInputStream(in));
    if (in.available() > 0) {
      throw new InvalidObjectException("a call goes on behind its end");
    }
    return new SavedFailure(task, methodClass, sensitive, exception, read, missing);
  }

  /** For people, as {@link Json} takes it. */
  Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("task", task);
    if (call == null) {
      json.put("notReplayable", missing);
    } else {
      Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
      for (SavedCall.Part part : call.inputs()) {
        byte[] bytes = part.bytes();
        inputs.put(
            part.name(),
            bytes == null ? "left out: " + part.problem() : "saved, " + bytes.length + " bytes");
      }
      json.put("inputs", inputs);
      for (SavedCall.Part part : List.of(call.method(), call.signature())) {
        if (part.problem() != null) {
          json.put("notReplayable", part.problem());
        }
      }
    }
    json.put("exception", exception.toJson());
    return json;
  }
}
