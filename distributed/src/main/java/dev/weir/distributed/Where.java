package dev.weir.distributed;

import dev.weir.distributed.cluster.Entrance;
import java.io.IOException;
import java.util.List;

/** Where the workers of an executor are. */
sealed interface Where permits Where.Threads, Where.Jvms, Where.Joined {

  /** They are threads in this JVM. */
  record Threads() implements Where {}

  /**
   * They are JVMs of their own, on this machine.
   *
   * @param flags what they are started with
   */
  record Jvms(List<String> flags) implements Where {}

  /** They run already, started by others. */
  sealed interface Joined extends Where permits Joining, Hosted {

    /**
     * How to get into their cluster.
     *
     * @throws IllegalArgumentException if something is wrong with what was said
     * @throws IOException if there is no way to it from this machine
     */
    Entrance entrance() throws IOException;

    /** Where they are, as it stands behind "the workers" in messages. */
    String place();

    /** Whether they are given the classes that they lack. */
    boolean shipClasses();

    /** What runs end with if the cluster is taken away by whoever has it. */
    String loss();
  }
}
