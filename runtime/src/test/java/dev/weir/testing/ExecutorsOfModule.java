package dev.weir.testing;

import dev.weir.executor.FlowExecutor;
import java.util.stream.Stream;

/** What another module's tests provide, by {@code ServiceLoader}, to run the conformance suite. */
public interface ExecutorsOfModule {

  /** The executors that the suite is to run on, in place of the runtime's own. */
  Stream<FlowExecutor> all();
}
