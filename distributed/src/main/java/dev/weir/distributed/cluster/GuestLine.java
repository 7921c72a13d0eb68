package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.fork.ForkChannel;
import org.jgroups.protocols.FORK;
import org.jspecify.annotations.Nullable;

/**
 * A line through an application's channel: a fork of it, which has our messages only. The channel
 * is neither opened nor closed, and nothing is sent to members where no guest has said that it is
 * there.
 */
final class GuestLine implements Line, RollCall.Guests {

  private final Guest guest;
  private volatile @Nullable Member self;

  // What there is while it is connected; set with the lock of this.
  private @Nullable RollCall rollCall;
  private volatile @Nullable ForkChannel fork;
  private volatile @Nullable Ear ear;

  GuestLine(Guest guest) {
    this.guest = guest;
  }

  @Override
  public synchronized void connect(Ear hearing) throws IOException {
    RollCall calling = guest.host().rollCall();
    ear = hearing;
    rollCall = calling;
    boolean connected = false;
    try {
      ForkChannel channel = new ForkChannel(guest.host().channel(), RollCall.STACK, guest.part());
      fork = channel;
      channel.setReceiver(
          new Receiver() {
            @Override
            public void receive(Message message) {
              heard(hearing, message);
            }
          });
      channel.connect(null); // to the cluster that the channel is in
      // It would be told of the channel's end for ever; the roll call tells us.
      guest.host().channel().removeChannelListener(channel);
      self = new Member(channel.getAddress(), guest.part());
      calling.enter(guest.part(), this);
      connected = true;
    } catch (RuntimeException e) {
      throw guest.host().channel().isConnected() ? e : Host.notConnected(guest.host().channel());
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      if (!connected) {
        close();
      }
    }
  }

  private static void heard(Ear ear, Message message) {
    Address address = message.getSrc();
    ByteBuffer bytes = OwnLine.bytes(message);
    if (bytes == null || !bytes.hasRemaining()) {
      ear.heard(new Member(address), null);
      return;
    }
    byte[] part = new byte[Math.min(Byte.toUnsignedInt(bytes.get()), bytes.remaining())];
    bytes.get(part);
    ear.heard(new Member(address, new String(part, StandardCharsets.UTF_8)), bytes);
  }

  @Override
  public @Nullable Member self() {
    return self;
  }

  @Override
  public void send(Member to, byte[] bytes, boolean aside) throws IOException {
    ForkChannel channel = fork;
    if (channel == null || self == null) {
      throw new IOException("the cluster is closed");
    }
    Message message = message(guest.part(), to, bytes);
    try {
      channel.getProtocolStack().down(aside ? message.setFlag(Message.Flag.OOB) : message);
    } catch (RuntimeException e) {
      throw new IOException("a message could not be sent to " + to, e);
    }
  }

  /** What a guest says to another. */
  static Message message(String from, Member to, byte[] bytes) {
    byte[] part = from.getBytes(StandardCharsets.UTF_8);
    byte[] whole =
        ByteBuffer.allocate(1 + part.length + bytes.length)
            .put((byte) part.length)
            .put(part)
            .put(bytes)
            .array();
    // To the fork of the one whom it is for, not to one that is called as this is.
    return new BytesMessage(to.address(), whole)
        .putHeader(FORK.ID, new FORK.ForkHeader(RollCall.STACK, to.part()));
  }

  @Override
  public InetSocketAddress address() {
    throw new UnsupportedOperationException("guests are found in the application's cluster");
  }

  @Override
  public void changed(Set<Member> now, Set<Member> strayed) {
    Ear told = ear;
    if (told != null) {
      told.changed(now, strayed);
    }
  }

  @Override
  public void lost() {
    Ear told = ear;
    self = null;
    if (told != null) {
      told.lost();
    }
  }

  @Override
  public void close() {
    RollCall calling;
    ForkChannel channel;
    synchronized (this) {
      self = null; // so that nobody sends anything after what the roll call says
      calling = rollCall;
      channel = fork;
      rollCall = null;
      fork = null;
    }
    if (calling != null) {
      calling.leave(guest.part());
    }
    if (channel != null) {
      channel.close();
    }
  }
}
