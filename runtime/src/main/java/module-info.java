/** What runs: flows, states, executors and their debugging. Depends on nothing but the JDK. */
@SuppressWarnings("module") // the module that one package is exported to is compiled later
module dev.weir.runtime {
  requires transitive dev.weir.annotations;
  requires static transitive org.jspecify;

  exports dev.weir.state;
  exports dev.weir.cache;
  exports dev.weir.graph;
  exports dev.weir.executor;
  exports dev.weir.run;
  exports dev.weir.flow;
  exports dev.weir.debug;
  exports dev.weir.view;
  exports dev.weir.internal to
      dev.weir.distributed;

  uses dev.weir.executor.FlowExecutor;

  provides dev.weir.executor.FlowExecutor with
      dev.weir.executor.LocalExecutor,
      dev.weir.executor.SynchronousExecutor,
      dev.weir.executor.ThreadExecutor;
}
