package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;
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

/** A line that is ours alone: a channel of the engine, for members that know the secret. */
final class OwnLine implements Line {

  /**
   * Objects that somebody sends would be made before anything can be checked, members or not: the
   * engine is told to refuse them all. We send bytes.
   */
  private static final String OBJECT_FILTER = "jgroups.deserialization.filter";

  private final Meeting meeting;
  private final JChannel channel;

  OwnLine(Meeting meeting) throws IOException {
    this.meeting = meeting;
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

  @Override
  public void connect(Ear ear) throws IOException {
    boolean connected = false;
    try {
      channel.setReceiver(new FromEngine(ear));
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
    }
  }

  @Override
  public @Nullable Member self() {
    Address own = channel.address();
    return own == null ? null : new Member(own);
  }

  @Override
  public void send(Member to, byte[] bytes, boolean aside) throws IOException {
    Message message = new BytesMessage(to.address(), bytes);
    try {
      channel.send(aside ? message.setFlag(Message.Flag.OOB) : message);
    } catch (Exception e) {
      throw new IOException("a message could not be sent to " + to, e);
    }
  }

  @Override
  public InetSocketAddress address() {
    IpAddress own =
        (IpAddress) channel.down(new Event(Event.GET_PHYSICAL_ADDRESS, channel.address()));
    return new InetSocketAddress(own.getIpAddress(), own.getPort());
  }

  @Override
  public void close() {
    channel.close();
  }

  /** Who was in another part of the cluster, and so has done without this member for a while. */
  static Set<Address> strayed(View view, Address own) {
    Set<Address> strayed = new LinkedHashSet<>();
    if (view instanceof MergeView merged) {
      for (View part : merged.getSubgroups()) {
        if (!part.containsMember(own)) {
          strayed.addAll(part.getMembers());
        }
      }
    }
    return strayed;
  }

  /** What the engine calls. */
  private final class FromEngine implements Receiver {

    private final Ear ear;

    FromEngine(Ear ear) {
      this.ear = ear;
    }

    @Override
    public void receive(Message message) {
      ear.heard(new Member(message.getSrc()), bytes(message));
    }

    @Override
    public void viewAccepted(View view) {
      Address own = channel.address();
      Set<Member> now = members(view.getMembers());
      now.remove(new Member(own));
      ear.changed(now, members(strayed(view, own)));
    }

    private static Set<Member> members(Iterable<Address> addresses) {
      Set<Member> members = new LinkedHashSet<>();
      addresses.forEach(address -> members.add(new Member(address)));
      return members;
    }
  }

  /** Only bytes are looked at. */
  static @Nullable ByteBuffer bytes(Message message) {
    return message instanceof BytesMessage && message.hasArray()
        ? ByteBuffer.wrap(message.getArray(), message.getOffset(), message.getLength())
        : null;
  }
}
