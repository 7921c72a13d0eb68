package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.internal.Unchecked;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import dev.weir.state.FailedCall;
import dev.weir.state.PostMortem;
import java.io.Serializable;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The call of an attempt, kept with its failure; it can travel as the attempt can. */
@SuppressWarnings("serial") // the inputs are as serializable as the user's types are
record ReplayableCall(Attempt attempt, Map<String, @Nullable Object> inputs)
    implements FailedCall, Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Object replay() throws Exception {
    try {
      return attempt.call();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw Unchecked.<RuntimeException>rethrow(e); // a task may declare any Throwable
    }
  }

  @Override
  public PostMortem postMortem(Failed<?> failed) {
    return inspector().postMortem(attempt, failed);
  }

  @Override
  public DebugSession debug(int port) {
    return inspector().debug(attempt, port);
  }

  /** That of this very runtime: another loader may have another one. */
  private static FailureInspector inspector() {
    return ServiceLoader.load(FailureInspector.class, FailureInspector.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new AssertionError("the runtime has one itself"));
  }
}
