package dev.weir.run;

import dev.weir.internal.Unchecked;
import dev.weir.state.FailedCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call of an attempt, kept with its failure. */
record ReplayableCall(RunAttempt attempt, Map<String, @Nullable Object> inputs)
    implements FailedCall {

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
}
