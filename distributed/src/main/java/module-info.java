/** Runs flows on workers, in this JVM or in others. */
// The cluster engine has no module descriptor.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.weir.distributed {
  requires transitive dev.weir.runtime;
  requires java.logging;
  requires transitive org.jgroups;
  requires static org.jspecify;

  exports dev.weir.distributed;
  exports dev.weir.distributed.cluster to
      org.jgroups; // which makes the token that shows the secret

  provides dev.weir.executor.FlowExecutor with
      dev.weir.distributed.DistributedExecutor;
}
