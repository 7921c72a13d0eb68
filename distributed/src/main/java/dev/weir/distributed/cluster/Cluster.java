package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.stack.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that this JVM is a member of. Only members that know the secret can join, and a message
 * that does not carry it is not looked at. Thread-safe.
 */
public final class Cluster implements AutoCloseable {

  /**
   * Objects that somebody sends would be made before anything can be checked, members or not: the
   * engine is told to refuse them all. We send bytes.
   */
  private static final String OBJECT_FILTER = "jgroups.deserialization.filter";

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  /** Who is told of what comes. It must not wait, nor send anything that is large. */
  public interface Listener {

    /**
     * A message has come.
     *
     * @param from a member
     * @param envelope what it says
     */
    void received(Member from, Envelope envelope);

    /**
     * The membership has changed.
     *
     * @param joined who is new
     * @param left who is not there any more
     */
    void changed(Set<Member> joined, Set<Member> left);
  }

  private final JChannel channel;
  private final Secret secret;
  private final Listener listener;
  private volatile Set<Member> members =
      Set.of(); // changed by the engine, one view after the other

  private volatile @Nullable Member self; // known once it is connected, and for good
  private final LongAdder moved = new LongAdder();

  private Cluster(JChannel channel, Secret secret, Listener listener) {
    this.channel = channel;
    this.secret = secret;
    this.listener = listener;
  }

  /**
   * Starts a cluster, or joins one.
   *
   * @param name the cluster's name
   * @param member what this member is called
   * @param hosts members that are there; none to start one
   * @param secret what all members know
   * @param listener told of what comes
   * @return the cluster, connected
   * @throws IOException if it cannot be started or joined
   */
  public static Cluster open(
      String name, String member, List<InetSocketAddress> hosts, Secret secret, Listener listener)
      throws IOException {
    if (System.getProperty(OBJECT_FILTER) == null) {
      System.setProperty(OBJECT_FILTER, "!*");
    }
    try {
      JChannel channel = new JChannel(Stack.of(InetAddress.getLoopbackAddress(), hosts, secret));
      Cluster cluster = new Cluster(channel, secret, listener);
      channel.setName(member);
      channel.setReceiver(cluster.new Ear());
      channel.connect(name);
      cluster.self = new Member(channel.address());
      if (!hosts.isEmpty() && channel.view().size() < 2) {
        channel.close(); // a failed join makes a cluster of one, and says nothing
        throw new IOException("nobody of the cluster answers at " + hosts);
      }
      return cluster;
    } catch (SecurityException e) {
      throw new IOException("the cluster at " + hosts + " does not know this member's secret", e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /**
   * Where this member can be reached.
   *
   * @return the address that others name as a host
   */
  public InetSocketAddress address() {
    IpAddress own =
        (IpAddress) channel.down(new Event(Event.GET_PHYSICAL_ADDRESS, channel.address()));
    return new InetSocketAddress(own.getIpAddress(), own.getPort());
  }

  /**
   * Sends a message. It arrives after those that this thread has sent to the member before.
   *
   * @param to whom; one that has left meanwhile gets nothing
   * @param envelope what to say
   * @throws IOException if the cluster is closed
   */
  public void send(Member to, Envelope envelope) throws IOException {
    send(new BytesMessage(to.address(), envelope.toBytes(secret)), to);
  }

  /**
   * Sends what may be large, and need not keep to the order of other messages. It may wait until
   * the other side has read what was sent before.
   *
   * @param to whom; one that has left meanwhile gets nothing
   * @param envelope what to say
   * @throws IOException if the cluster is closed
   */
  public void sendAside(Member to, Envelope envelope) throws IOException {
    Message message = new BytesMessage(to.address(), envelope.toBytes(secret));
    send(message.setFlag(Message.Flag.OOB), to);
  }

  private void send(Message message, Member to) throws IOException {
    moved.add(message.getLength());
    try {
      channel.send(message);
    } catch (Exception e) {
      throw new IOException("a message could not be sent to " + to, e);
    }
  }

  /**
   * Finds a member.
   *
   * @param id from {@link Member#id}
   * @return the member; null if there is none of that name, or not any more
   */
  public @Nullable Member member(String id) {
    for (Member member : members) {
      if (member.id().equals(id)) {
        return member;
      }
    }
    return null;
  }

  /**
   * How much was sent and received here.
   *
   * @return bytes
   */
  public long bytesMoved() {
    return moved.sum();
  }

  /**
   * This member.
   *
   * @return what others know it by
   */
  public Member self() {
    return Objects.requireNonNull(self, "nothing is said before it is connected");
  }

  /** Leaves the cluster. */
  @Override
  public void close() {
    channel.close();
  }

  /** What the engine calls. */
  private final class Ear implements Receiver {

    private static final int MAX_EARLY = 100;

    private record Early(Address from, Envelope envelope) {}

    // What has come of those who are in no view of ours yet; guarded by itself.
    private final List<Early> early = new ArrayList<>();

    @Override
    public void receive(Message message) {
      moved.add(message.getLength());
      Address from = message.getSrc();
      Envelope envelope =
          message instanceof BytesMessage && message.hasArray()
              ? Envelope.of(message.getArray(), message.getOffset(), message.getLength(), secret)
              : null;
      boolean isMember = members.contains(new Member(from));
      if (envelope != null && !isMember) {
        // Who sends it may be one soon: the first message to somebody new can outrun his view.
        synchronized (early) {
          isMember = members.contains(new Member(from));
          if (!isMember && early.size() < MAX_EARLY) {
            early.add(new Early(from, envelope));
            return;
          }
        }
      }
      if (envelope == null || !isMember) {
        LOGGER.log(System.Logger.Level.WARNING, "a message of {0} was refused", from);
      } else {
        listener.received(new Member(from), envelope);
      }
    }

    @Override
    public void viewAccepted(View view) {
      Set<Member> now = new LinkedHashSet<>();
      view.getMembers().forEach(address -> now.add(new Member(address)));
      now.remove(new Member(channel.address()));
      Set<Member> joined = new LinkedHashSet<>(now);
      Set<Member> left = new LinkedHashSet<>(members);
      joined.removeAll(left);
      left.removeAll(now);
      List<Early> arrived;
      synchronized (early) {
        members = now;
        arrived = List.copyOf(early);
        early.clear();
      }
      listener.changed(joined, left);
      for (Early message : arrived) {
        if (now.contains(new Member(message.from))) {
          listener.received(new Member(message.from), message.envelope);
        }
      }
    }
  }
}
