package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;

/**
 * Looks at failed attempts by making them again in another JVM. It is found as a service, since
 * what debugs runs knows them and they do not know it.
 */
public interface FailureInspector {

  /**
   * See {@link Failed#postMortem()}.
   *
   * @param attempt the attempt that failed
   * @param failed the state it ended in
   * @return what was seen
   */
  PostMortem postMortem(Attempt attempt, Failed<?> failed);

  /**
   * See {@link Failed#debug(int)}.
   *
   * @param attempt the attempt that failed
   * @param port where to listen; 0 for any port that is free
   * @return the session
   */
  DebugSession debug(Attempt attempt, int port);
}
