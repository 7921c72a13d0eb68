package dev.weir.distributed;

import java.util.List;

/** Where the workers of an executor are. */
sealed interface Where permits Where.Threads, Where.Jvms, Joining {

  /** They are threads in this JVM. */
  record Threads() implements Where {}

  /**
   * They are JVMs of their own, on this machine.
   *
   * @param flags what they are started with
   */
  record Jvms(List<String> flags) implements Where {}
}
