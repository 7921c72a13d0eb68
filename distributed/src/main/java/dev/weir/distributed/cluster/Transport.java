package dev.weir.distributed.cluster;

import java.io.IOException;
import java.util.Collection;
import org.jgroups.Address;
import org.jgroups.blocks.cs.Connection;
import org.jgroups.conf.ClassConfigurator;
import org.jgroups.protocols.TCP;

/**
 * TCP that is never stuck because of a machine which does not answer any more, as when the network
 * is cut in the midst of something large. Nobody waits to send: each connection has a queue and a
 * thread. And connections to members that have left are closed without a last word, which would
 * have to wait for what was sent before; the engine would have said it in the thread that tells who
 * is there, and so nobody would have heard that they have left.
 */
final class Transport extends TCP {

  // Messages; more of them are dropped, and sent again. The credits in fragments take a fourth.
  private static final int QUEUE = 512;

  Transport() {
    setId(ClassConfigurator.getProtocolId(TCP.class)); // to others it is the same protocol
    nonBlockingSends(true);
    maxSendQueue(QUEUE);
  }

  @Override
  public void retainAll(Collection<Address> members) {
    srv.forAllConnections(
        (address, connection) -> {
          if (!members.contains(address)) {
            cut(connection);
          }
        });
    super.retainAll(members);
  }

  private void cut(Connection connection) {
    try {
      connection.close(false);
    } catch (IOException e) {
      log.debug("a connection could not be closed", e);
    }
  }
}
