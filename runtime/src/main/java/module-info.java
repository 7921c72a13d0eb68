/** What runs: flows, states, executors and their debugging. Depends on nothing but the JDK. */
@SuppressWarnings("module") // the modules that one package is exported to are compiled later
module dev.weir.runtime {
  requires transitive dev.weir.annotations;
  requires static transitive org.jspecify;
  // To look into a failed task, and to see whether a debugger is attached; done without otherwise.
  requires static jdk.jdi;
  requires static java.management;

  exports dev.weir.state;
  exports dev.weir.cache;
  exports dev.weir.graph;
  exports dev.weir.executor;
  exports dev.weir.run;
  exports dev.weir.flow;
  exports dev.weir.debug;
  exports dev.weir.view;
  exports dev.weir.internal to
      dev.weir.distributed,
      dev.weir.junit;

  uses dev.weir.executor.FlowExecutor;
  uses dev.weir.run.FailureInspector;
  uses dev.weir.run.FailureSink;

  provides dev.weir.executor.FlowExecutor with
      dev.weir.executor.LocalExecutor,
      dev.weir.executor.SynchronousExecutor,
      dev.weir.executor.ThreadExecutor;
  provides dev.weir.run.FailureInspector with
      dev.weir.debug.ReplayInspector;
  provides dev.weir.run.FailureSink with
      dev.weir.debug.CrashBundleSink;
}
