package dev.weir.debug;

import com.sun.jdi.connect.spi.ClosedConnectionException;
import com.sun.jdi.connect.spi.Connection;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A connection to the debugging side of a JVM. Its other end can be changed while it is open: first
 * it is this JVM's debugger interface, later maybe a debugger elsewhere.
 *
 * <p>All that goes over it are packets that begin with their length, after a greeting.
 */
final class SocketConnection extends Connection {

  private static final byte[] GREETING = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 11;
  private static final int MAX_PACKET = 1 << 28;
  private static final byte[] END = {};
  private static final int GREETING_MILLIS = 20_000;

  private final Socket socket;
  private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
  private volatile boolean open = true;
  private volatile Receiver receiver = received::add;
  private volatile Runnable atEnd = () -> {};

  /** Takes packets. */
  interface Receiver {
    void take(byte[] packet) throws IOException;
  }

  private SocketConnection(Socket socket) {
    this.socket = socket;
  }

  /** Greets a JVM, which expects that of its debugger. */
  static SocketConnection to(Socket jvm) throws IOException {
    jvm.setTcpNoDelay(true);
    jvm.getOutputStream().write(GREETING);
    requireGreeting(jvm);
    SocketConnection connection = new SocketConnection(jvm);
    Daemons.start("weir-replay-packets", connection::receive);
    return connection;
  }

  /** Answers the greeting of a debugger. */
  static void welcome(Socket debugger) throws IOException {
    debugger.setTcpNoDelay(true);
    requireGreeting(debugger);
    debugger.getOutputStream().write(GREETING);
  }

  private static void requireGreeting(Socket socket) throws IOException {
    socket.setSoTimeout(GREETING_MILLIS);
    if (!Arrays.equals(socket.getInputStream().readNBytes(GREETING.length), GREETING)) {
      throw new IOException("what has connected is no JVM and no debugger");
    }
    socket.setSoTimeout(0);
  }

  private void receive() {
    try {
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      for (byte[] packet = read(in); ; packet = read(in)) {
        receiver.take(packet);
      }
    } catch (IOException e) { // one of the two is gone
      shut();
    }
  }

  /** Reads a packet; throws {@link EOFException} at the end. */
  static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < HEADER || length > MAX_PACKET) {
      throw new IOException("a packet of " + length + " bytes");
    }
    byte[] packet = new byte[length];
    ByteBuffer.wrap(packet).putInt(length);
    in.readFully(packet, Integer.BYTES, length - Integer.BYTES);
    return packet;
  }

  /**
   * From now on packets go to another receiver, and the first one is told of an end.
   *
   * @param end done when there will be no more packets
   */
  void handOver(Receiver next, Runnable end) {
    receiver = next;
    atEnd = end;
    received.add(END);
    if (!open) {
      end.run();
    }
  }

  /** Ends the connection, whoever is at its other end. */
  void shut() {
    open = false;
    received.add(END);
    try {
      socket.close();
    } catch (IOException e) {
      // it is of no use any more either way
    }
    atEnd.run();
  }

  @Override
  public byte[] readPacket() throws IOException {
    try {
      byte[] packet = received.take();
      if (packet.length == 0) {
        received.add(END); // for whoever asks once more
      }
      return packet;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedConnectionException("interrupted");
    }
  }

  @Override
  public void writePacket(byte[] packet) throws IOException {
    if (!open) {
      throw new ClosedConnectionException("the JVM is gone");
    }
    OutputStream out = socket.getOutputStream();
    synchronized (out) {
      out.write(packet);
    }
  }

  /** Only for the first receiver, which calls this when it comes to the end. */
  @Override
  public void close() {
    received.add(END);
  }

  @Override
  public boolean isOpen() {
    return open;
  }
}
