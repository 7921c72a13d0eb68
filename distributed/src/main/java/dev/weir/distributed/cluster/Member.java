package dev.weir.distributed.cluster;

import org.jgroups.Address;
import org.jgroups.util.UUID;

/**
 * Somebody in the cluster.
 *
 * @param address the engine's name for it
 */
public record Member(Address address) {

  /**
   * What this member is called in messages to others, which know it by the same name.
   *
   * @return a text that no other member has
   */
  public String id() {
    return address instanceof UUID uuid ? uuid.toStringLong() : address.toString();
  }

  /** For people to read. */
  @Override
  public String toString() {
    return address.toString();
  }
}
