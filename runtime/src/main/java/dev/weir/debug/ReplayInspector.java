package dev.weir.debug;

import dev.weir.executor.Attempt;
import dev.weir.internal.Misuse;
import dev.weir.internal.NamedValues;
import dev.weir.run.FailureInspector;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import java.util.Set;

/** Looks at failures by replaying them; the runtime finds it as a service. */
public final class ReplayInspector implements FailureInspector {

  /** For the service loader. */
  public ReplayInspector() {}

  @Override
  public PostMortem postMortem(Attempt attempt, Failed<?> failed) {
    String callable = attempt.method().getClass().getName();
    Set<String> hidden = NamedValues.hiddenOf(failed.inputs());
    return postMortem(SavedCall.of(attempt), FirstFailure.of(failed, callable), hidden);
  }

  @Override
  public DebugSession debug(Attempt attempt, int port) {
    return debug(SavedCall.of(attempt), port);
  }

  /**
   * The same of a call that was saved.
   *
   * @param hidden the names of the inputs that must not be seen
   */
  static PostMortem postMortem(SavedCall call, FirstFailure first, Set<String> hidden) {
    call.requireWhole();
    requireDebuggerInterface();
    return PostMortemReplay.of(call, first, hidden);
  }

  /** The same of a call that was saved. */
  static DebugSession debug(SavedCall call, int port) {
    call.requireWhole();
    requireDebuggerInterface();
    return ReplaySession.open(call, port);
  }

  /** The module is optional, so nothing that names its types may be loaded before this. */
  private static void requireDebuggerInterface() {
    try {
      Class.forName("com.sun.jdi.Bootstrap", false, ReplayInspector.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw Misuse.DEBUGGER_MISSING.state();
    }
  }
}
