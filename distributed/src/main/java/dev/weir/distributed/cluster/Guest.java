package dev.weir.distributed.cluster;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A member of a cluster that an application is in. There may be several of them at one channel.
 *
 * @param host the application's channel
 * @param part a name that no other guest at this channel has, nor will have
 * @param secret what all guests of the cluster know
 */
public record Guest(Host host, String part, Secret secret) implements Entrance {

  private static final AtomicLong NUMBERS = new AtomicLong();

  /**
   * A new guest.
   *
   * @param host the application's channel
   * @param what kind of guest it is: a few letters
   * @param secret what all guests of the cluster know
   * @return one that there was not before
   */
  public static Guest at(Host host, String what, Secret secret) {
    return new Guest(host, what + "-" + NUMBERS.incrementAndGet(), secret);
  }

  @Override
  public String member() {
    return host.name();
  }
}
