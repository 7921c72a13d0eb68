package dev.weir.distributed.cluster;

import org.jgroups.Address;

/**
 * Somebody in the cluster.
 *
 * @param address the engine's name for it
 */
public record Member(Address address) {

  /** For people to read. */
  @Override
  public String toString() {
    return address.toString();
  }
}
