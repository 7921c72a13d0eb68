package dev.weir.debug;

import dev.weir.internal.Held;
import dev.weir.internal.Misuse;
import dev.weir.internal.NamedValues;
import dev.weir.state.Failed;
import dev.weir.state.FailedCall;
import dev.weir.state.Paused;
import dev.weir.state.States;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle has of a call with sensitive inputs, where the state of its task is itself an
 * input: the other inputs. It cannot be made again.
 *
 * @param task the slug of the task that was called
 * @param inputs those inputs that may be seen
 */
@SuppressWarnings("serial") // the inputs are as serializable as the user's types are
record WithheldCall(String task, Map<String, @Nullable Object> inputs)
    implements FailedCall.NeverMade, Serializable {

  private static final long serialVersionUID = 1L;

  /** What a bundle has in place of an object, otherwise as {@link CallBytes#plain}. */
  static @Nullable Object plain(@Nullable Object object) {
    return CallBytes.plain(withoutSecrets(Held.plain(object)));
  }

  private static @Nullable Object withoutSecrets(@Nullable Object object) {
    if (object instanceof Failed<?> failed) {
      Set<String> hidden = NamedValues.hiddenOf(failed.inputs());
      return hidden.isEmpty()
          ? failed
          : States.withCall(
              failed, new WithheldCall(failed.task(), visible(failed.inputs(), hidden)));
    } else if (object instanceof Paused<?> paused) {
      Set<String> hidden = NamedValues.hiddenOf(paused.inputs());
      return hidden.isEmpty()
          ? paused
          : States.withInputs(paused, visible(paused.inputs(), hidden));
    } else if (object instanceof NamedValues values) {
      return visible(values, NamedValues.hiddenOf(values));
    }
    return object;
  }

  private static Map<String, @Nullable Object> visible(
      Map<String, @Nullable Object> inputs, Set<String> hidden) {
    Map<String, @Nullable Object> visible = new LinkedHashMap<>();
    inputs.forEach(
        (name, value) -> {
          if (!hidden.contains(name)) {
            visible.put(name, value);
          }
        });
    return Collections.unmodifiableMap(visible);
  }

  @Override
  public IllegalStateException refusal() {
    return Misuse.BUNDLE_NO_CALL.state(task, "it has @Sensitive inputs");
  }
}
