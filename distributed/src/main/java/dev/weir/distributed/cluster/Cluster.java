package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.MergeView;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.stack.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that this JVM is a member of. Only members that know the secret can join, and a message
 * that does not prove that its sender does is not looked at. Thread-safe.
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
     * The membership has changed. Who is among both has done without this member for a while, and
     * this member may have noticed nothing.
     *
     * @param joined who is new
     * @param left who is not there any more
     */
    void changed(Set<Member> joined, Set<Member> left);
  }

  private final JChannel channel;
  private final Meeting meeting;
  private final Listener listener;
  private volatile Set<Member> members =
      Set.of(); // changed by the engine, one view after the other

  private volatile @Nullable Member self; // known before anybody else is, and for good
  private final LongAdder moved = new LongAdder();
  private final CountDownLatch begun = new CountDownLatch(1);

  /**
   * A member that is not connected yet.
   *
   * @param meeting where the cluster is
   * @param listener told of what comes
   * @throws IOException if it cannot be set up
   */
  public Cluster(Meeting meeting, Listener listener) throws IOException {
    this.meeting = meeting;
    this.listener = listener;
    if (System.getProperty(OBJECT_FILTER) == null) {
      System.setProperty(OBJECT_FILTER, "!*");
    }
    try {
      this.channel = new JChannel(Stack.of(meeting)).setName(meeting.member());
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /**
   * A class of the engine.
   *
   * @return a class that shows where the engine comes from
   */
  public static Class<?> engine() {
    return JChannel.class;
  }

  /**
   * Starts the cluster, or joins it. The listener may be called before this returns.
   *
   * @throws IOException if it cannot be started or joined; then this is closed
   */
  public void connect() throws IOException {
    boolean connected = false;
    try {
      channel.setReceiver(new Ear());
      channel.connect(meeting.cluster());
      if (meeting.others().required() && channel.view().size() < 2) {
        // A failed join makes a cluster of one, and says nothing.
        throw new IOException("nobody of the cluster answers at " + meeting.others());
      }
      connected = true;
    } catch (SecurityException e) {
      throw new IOException(
          "the cluster at " + meeting.others() + " does not know this member's secret", e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      if (!connected) {
        channel.close();
      }
      begun.countDown();
    }
  }

  /**
   * Waits until this member is in the cluster, or has failed to join it. Not for the engine's
   * threads.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitConnected() throws InterruptedException {
    begun.await();
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
    send(message(to, envelope), to);
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
    send(message(to, envelope).setFlag(Message.Flag.OOB), to);
  }

  private Message message(Member to, Envelope envelope) throws IOException {
    Address own = channel.address();
    if (own == null) {
      throw new IOException("the cluster is closed");
    }
    return new BytesMessage(to.address(), envelope.toBytes(meeting.secret(), new Member(own), to));
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
      Address own = channel.address();
      if (own == null) {
        return; // closed meanwhile
      }
      Envelope envelope =
          message instanceof BytesMessage && message.hasArray()
              ? Envelope.of(
                  ByteBuffer.wrap(message.getArray(), message.getOffset(), message.getLength()),
                  meeting.secret(),
                  new Member(from),
                  new Member(own))
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
      Member own = new Member(channel.address());
      self = own;
      Set<Member> now = membersOf(view);
      now.remove(own);
      Set<Member> joined = new LinkedHashSet<>(now);
      Set<Member> left = new LinkedHashSet<>(members);
      joined.removeAll(members);
      left.removeAll(now);
      if (view instanceof MergeView merged) {
        Set<Member> strayed = strayed(merged, own);
        strayed.retainAll(now);
        joined.addAll(strayed);
        strayed.retainAll(members);
        left.addAll(strayed);
      }
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

    /** Who was in another part of the cluster, and so has done without this member for a while. */
    private static Set<Member> strayed(MergeView merged, Member own) {
      Set<Member> strayed = new LinkedHashSet<>();
      for (View part : merged.getSubgroups()) {
        Set<Member> ofPart = membersOf(part);
        if (!ofPart.contains(own)) {
          strayed.addAll(ofPart);
        }
      }
      return strayed;
    }

    private static Set<Member> membersOf(View view) {
      Set<Member> members = new LinkedHashSet<>();
      view.getMembers().forEach(address -> members.add(new Member(address)));
      return members;
    }
  }
}
