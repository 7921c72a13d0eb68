/** Runs flows on workers, in this JVM or in others. */
@SuppressWarnings("requires-automatic") // the cluster engine has no module descriptor
module dev.weir.distributed {
  requires transitive dev.weir.runtime;
  requires java.logging;
  requires org.jgroups;
  requires static org.jspecify;

  exports dev.weir.distributed;
  exports dev.weir.distributed.cluster to
      org.jgroups; // which makes the token that shows the secret

  provides dev.weir.executor.FlowExecutor with
      dev.weir.distributed.DistributedExecutor;
}
