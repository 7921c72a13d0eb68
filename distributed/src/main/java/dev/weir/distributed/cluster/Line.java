package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What connects a member with the others. Thread-safe. */
interface Line {

  /** Who is told of what comes, one thing after the other as far as members are concerned. */
  interface Ear {

    /**
     * Bytes have come; null for what is nothing that others send by such a line.
     *
     * @param from as the message says; who knows whether that is true
     */
    void heard(Member from, @Nullable ByteBuffer bytes);

    /**
     * Who is there, without this member.
     *
     * @param now all others
     * @param strayed those of them who have done without this member for a while
     */
    void changed(Set<Member> now, Set<Member> strayed);

    /** The line was cut for good, by somebody else than us. */
    void lost();
  }

  /**
   * Joins the others. The ear may be told before this returns.
   *
   * @throws IOException if that is not possible; then this is closed
   */
  void connect(Ear ear) throws IOException;

  /** This member; null before it is connected, and when it is not any more. */
  @Nullable Member self();

  /**
   * Sends bytes, in the order of this thread.
   *
   * @param aside whether they need not keep to that order
   * @throws IOException if that is not possible
   */
  void send(Member to, byte[] bytes, boolean aside) throws IOException;

  /** Where others can connect to. */
  InetSocketAddress address();

  /** Leaves the others. */
  void close();
}
