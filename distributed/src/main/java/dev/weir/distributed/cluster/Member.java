package dev.weir.distributed.cluster;

import org.jgroups.Address;
import org.jgroups.util.UUID;

/**
 * Somebody in the cluster.
 *
 * @param address the engine's name for it
 * @param part which one it is of those who share the address, which are guests of an application;
 *     empty for who has it alone
 */
public record Member(Address address, String part) {

  /**
   * Somebody with an address of its own.
   *
   * @param address the engine's name for it
   */
  public Member(Address address) {
    this(address, "");
  }

  /**
   * What this member is called in messages to others, which know it by the same name.
   *
   * @return a text that no other member has
   */
  public String id() {
    String id = address instanceof UUID uuid ? uuid.toStringLong() : address.toString();
    return part.isEmpty() ? id : id + "/" + part;
  }

  /** For people to read. */
  @Override
  public String toString() {
    return address.toString();
  }
}
