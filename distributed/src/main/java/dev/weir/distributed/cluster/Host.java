package dev.weir.distributed.cluster;

import dev.weir.distributed.wire.Fault;
import org.jgroups.JChannel;

/** A channel that belongs to the application: it is used, and else left as it is. Thread-safe. */
public final class Host {

  private final JChannel channel;

  private Host(JChannel channel) {
    this.channel = channel;
  }

  /**
   * The channel of an application.
   *
   * @param channel it
   * @return what stands for it
   */
  public static Host of(JChannel channel) {
    return new Host(channel);
  }

  JChannel channel() {
    return channel;
  }

  /**
   * What the application calls its member.
   *
   * @return the channel's name
   */
  public String name() {
    return String.valueOf(channel.getName());
  }

  /**
   * Where guests meet, for people to read.
   *
   * @return the cluster's name, if the channel is in one
   */
  public String place() {
    String cluster = channel.getClusterName();
    return cluster == null
        ? "at the channel '" + name() + "', which is not connected"
        : "in the cluster '" + cluster + "'";
  }

  RollCall rollCall() {
    return RollCall.at(channel);
  }

  /** It is not in a cluster now. */
  static IllegalStateException notConnected(JChannel channel) {
    String state = channel.isClosed() ? "closed" : "not connected";
    return new IllegalStateException(
        Fault.CHANNEL_NOT_CONNECTED.message(String.valueOf(channel.getName()), state));
  }

  /** For people to read. */
  @Override
  public String toString() {
    return name();
  }
}
