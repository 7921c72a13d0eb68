package dev.weir.distributed;

import dev.weir.distributed.cluster.Guest;
import dev.weir.distributed.cluster.Host;
import dev.weir.distributed.wire.Fault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The workers are in the cluster of an application that this JVM is a part of.
 *
 * @param host the application's channel
 * @param secretFile the file with the secret of driver and workers; null if none was named, which
 *     is an error
 * @param shipClasses whether workers are given the classes that they lack
 */
record Hosted(Host host, @Nullable Path secretFile, boolean shipClasses) implements Where.Joined {

  /**
   * Finds out what is wrong with it.
   *
   * @throws IllegalArgumentException if something is
   */
  void check() {
    SecretFile.read(secretFile, Joining.SECRET_FILE);
  }

  @Override
  public Guest entrance() {
    return Guest.at(host, "driver", SecretFile.read(secretFile, Joining.SECRET_FILE));
  }

  @Override
  public String place() {
    return host.place();
  }

  @Override
  public String loss() {
    return Fault.CHANNEL_LOST.message(host.name());
  }
}
