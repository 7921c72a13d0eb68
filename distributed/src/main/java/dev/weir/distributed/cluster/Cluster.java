package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that this JVM is a member of. Only members that know the secret can join, and a message
 * that does not prove that its sender does is not looked at. Thread-safe.
 */
public final class Cluster implements AutoCloseable {

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

    /**
     * The cluster is gone for good, although nobody here has closed it: it is the application's.
     * That all have left was said before.
     */
    default void lost() {}
  }

  private final Line line;
  private final Secret secret;
  private final Listener listener;
  private volatile Set<Member> members = Set.of(); // changed by the line, one set after the other

  private volatile @Nullable Member self; // known before anybody else is, and for good
  private final LongAdder moved = new LongAdder();
  private final CountDownLatch begun = new CountDownLatch(1);

  /**
   * A member that is not connected yet.
   *
   * @param entrance where the cluster is
   * @param listener told of what comes
   * @throws IOException if it cannot be set up
   */
  public Cluster(Entrance entrance, Listener listener) throws IOException {
    this.secret = entrance.secret();
    this.listener = listener;
    this.line =
        entrance instanceof Guest guest ? new GuestLine(guest) : new OwnLine((Meeting) entrance);
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
   * @throws IllegalStateException if it is an application's, which is not in it now
   * @throws IllegalArgumentException if it is an application's, and not such that others can be in
   *     it too
   */
  public void connect() throws IOException {
    try {
      line.connect(new Hearing());
    } finally {
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
   * @throws UnsupportedOperationException if the cluster is an application's
   */
  public InetSocketAddress address() {
    return line.address();
  }

  /**
   * Sends a message. It arrives after those that this thread has sent to the member before.
   *
   * @param to whom; one that has left meanwhile gets nothing
   * @param envelope what to say
   * @throws IOException if the cluster is closed
   */
  public void send(Member to, Envelope envelope) throws IOException {
    send(to, envelope, false);
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
    send(to, envelope, true);
  }

  private void send(Member to, Envelope envelope, boolean aside) throws IOException {
    Member own = line.self();
    if (own == null) {
      throw new IOException("the cluster is closed");
    }
    byte[] bytes = envelope.toBytes(secret, own, to);
    moved.add(bytes.length);
    line.send(to, bytes, aside);
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
    line.close();
  }

  /** What the line calls. */
  private final class Hearing implements Line.Ear {

    private static final int MAX_EARLY = 100;

    private record Early(Member from, Envelope envelope) {}

    // What has come of those who are not known to be there yet, the last of it; guarded by itself.
    private final Deque<Early> early = new ArrayDeque<>();

    @Override
    public void heard(Member from, @Nullable ByteBuffer bytes) {
      Member own = line.self();
      if (own == null) {
        return; // closed meanwhile
      }
      moved.add(bytes == null ? 0 : bytes.remaining());
      Envelope envelope = bytes == null ? null : Envelope.of(bytes, secret, from, own);
      if (envelope == null) {
        refuse(from);
      } else if (members.contains(from) || !isKept(new Early(from, envelope))) {
        listener.received(from, envelope);
      }
    }

    /** Who is no member may be one soon: the first message to somebody new can outrun his view. */
    private boolean isKept(Early message) {
      synchronized (early) {
        if (members.contains(message.from)) {
          return false;
        }
        early.add(message);
        if (early.size() > MAX_EARLY) {
          refuse(early.remove().from);
        }
        return true;
      }
    }

    private void refuse(Member from) {
      LOGGER.log(System.Logger.Level.WARNING, "a message of {0} was refused", from);
    }

    @Override
    public void changed(Set<Member> now, Set<Member> strayed) {
      Member own = line.self();
      self = own == null ? self : own;
      Set<Member> joined = new LinkedHashSet<>(now);
      Set<Member> left = new LinkedHashSet<>(members);
      joined.removeAll(members);
      left.removeAll(now);
      for (Member member : strayed) {
        if (now.contains(member)) {
          joined.add(member);
          if (members.contains(member)) {
            left.add(member);
          }
        }
      }
      List<Early> arrived;
      synchronized (early) {
        members = now;
        arrived = early.stream().filter(message -> now.contains(message.from)).toList();
        early.removeAll(arrived);
      }
      listener.changed(joined, left);
      arrived.forEach(message -> listener.received(message.from, message.envelope));
    }

    @Override
    public void lost() {
      changed(Set.of(), Set.of());
      listener.lost();
    }
  }
}
