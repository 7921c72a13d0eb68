package dev.weir.distributed.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jgroups.BytesMessage;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.NAKACK4;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST4;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.STATE_TRANSFER;
import org.jgroups.stack.IpAddress;
import org.jgroups.stack.Protocol;
import org.jgroups.util.LazyThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * An application of several members, which talk to each other over the loopback interface and know
 * nothing of Weir. All are in this JVM.
 */
public final class Application implements AutoCloseable {

  public static final String CLUSTER = "app";

  private static final int PATIENCE_SECONDS = 60;
  private static final int JOIN_MILLIS = 10_000;
  private static final int LEAVE_MILLIS = 100;

  private final List<Part> parts = new ArrayList<>();

  /** A member of it. */
  public static final class Part implements Receiver {

    private final JChannel channel;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<View> views = new LinkedBlockingQueue<>();
    private volatile String state = "";

    Part(JChannel channel) {
      this.channel = channel;
      channel.setReceiver(this);
    }

    public JChannel channel() {
      return channel;
    }

    /** What others have said to this one and has not been asked for yet. */
    public BlockingQueue<String> heard() {
      return heard;
    }

    public BlockingQueue<View> views() {
      return views;
    }

    public String state() {
      return state;
    }

    public void setState(String text) {
      state = text;
    }

    public void say(String what, Part to) throws Exception {
      byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
      channel.send(new BytesMessage(to.channel.getAddress(), bytes));
    }

    @Override
    public void receive(Message message) {
      byte[] bytes = message.hasArray() ? message.getArray() : new byte[0];
      heard.add(
          new String(bytes, message.getOffset(), message.getLength(), StandardCharsets.UTF_8));
    }

    @Override
    public void viewAccepted(View view) {
      views.add(view);
    }

    @Override
    public void getState(OutputStream output) throws IOException {
      output.write(state.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void setState(InputStream input) throws IOException {
      state = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A member that is not connected yet. */
  public Part part(String name, Protocol... more) throws Exception {
    JChannel channel = new JChannel(stack(true, more)).setName(name);
    Part part = new Part(channel);
    parts.add(part);
    return part;
  }

  /** One without what cuts large messages into pieces. */
  public Part poorPart(String name) throws Exception {
    Part part = new Part(new JChannel(stack(false)).setName(name));
    parts.add(part);
    return part;
  }

  /** A member that has joined those that are there. */
  public Part start(String name, Protocol... more) throws Exception {
    Part part = part(name, more);
    part.channel.connect(CLUSTER);
    awaitAll();
    return part;
  }

  /** All members know each other; each view is the last one. */
  private void awaitAll() throws InterruptedException {
    int size = (int) parts.stream().filter(part -> part.channel.isConnected()).count();
    for (Part part : parts) {
      while (part.channel.isConnected() && part.channel.getView().size() < size) {
        next(part.views);
      }
    }
  }

  private List<Protocol> stack(boolean whole, Protocol... more) throws IOException {
    TCP transport = new TCP();
    transport.setBindAddress(InetAddress.getLoopbackAddress());
    transport.setBindPort(freePort());
    transport.setPortRange(20);
    transport.disableDiagnostics();
    transport.setThreadFactory(new LazyThreadFactory("app", true, true));
    TCPPING discovery = new TCPPING();
    discovery.portRange(0);
    discovery.setInitialHosts(
        parts.stream().filter(part -> part.channel.isConnected()).map(Application::at).toList());
    List<Protocol> stack =
        new ArrayList<>(
            List.of(
                transport,
                discovery,
                new MERGE3().setMinInterval(100).setMaxInterval(500),
                new NAKACK4(),
                new UNICAST4(),
                membership()));
    if (whole) {
      stack.addAll(List.of(new UFC(), new FRAG4(), new STATE_TRANSFER()));
    }
    stack.addAll(List.of(more));
    return stack;
  }

  private GMS membership() {
    boolean first = parts.stream().noneMatch(part -> part.channel.isConnected());
    GMS membership = new GMS().printLocalAddress(false);
    membership.setJoinTimeout(first ? 1 : JOIN_MILLIS);
    // Else who misses the answer waits for so long that he is taken for one who comes back.
    membership.setLeaveTimeout(LEAVE_MILLIS);
    return membership;
  }

  private static InetSocketAddress at(Part part) {
    JChannel channel = part.channel;
    IpAddress own =
        (IpAddress) channel.down(new Event(Event.GET_PHYSICAL_ADDRESS, channel.address()));
    return new InetSocketAddress(own.getIpAddress(), own.getPort());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The next of what comes; an error if nothing does. */
  public static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    @Nullable T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return Objects.requireNonNull(next, "nothing has come for " + PATIENCE_SECONDS + " s");
  }

  @Override
  public void close() {
    parts.forEach(part -> part.channel.close());
  }
}
