package dev.weir.distributed.testing;

import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Ending;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.wire.References;
import dev.weir.distributed.wire.SentTask;
import dev.weir.executor.Attempt;
import dev.weir.executor.LocalExecutor;
import dev.weir.testing.LentBody;
import dev.weir.testing.TestFlow;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In a worker: calls a body in the JVM of the test, and passes on interrupts. */
public final class Borrower implements LentBody.Lender {

  private static final int GLANCE_MILLIS = 5;

  @Override
  public @Nullable Object call(Attempt attempt) throws Throwable {
    Codec codec = LentBodies.codec();
    SentTask task = codec.write(attempt, References.NONE);
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(LentBodies.PORT, 0))) {
      socket.setTcpNoDelay(true);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeBoolean(isRaising());
      out.writeUTF(task.slug());
      out.writeInt(task.bytes().length);
      out.write(task.bytes());
      socket.setSoTimeout(GLANCE_MILLIS);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      int kind = await(attempt, in, out);
      socket.setSoTimeout(0);
      byte[] bytes = in.readNBytes(in.readInt());
      Ending ending =
          codec.read(
              task.slug(), new Outcome(Objects.requireNonNull(Outcome.Kind.of(kind)), bytes));
      if (ending.failure() != null) {
        throw ending.failure();
      }
      return ending.result();
    }
  }

  /** Raise mode shows in what a flow does. */
  private static boolean isRaising() {
    TestFlow flow = new TestFlow();
    flow.div(0);
    try {
      flow.run(new LocalExecutor());
      return false;
    } catch (ArithmeticException e) {
      return true;
    }
  }

  private static int await(Attempt attempt, DataInputStream in, DataOutputStream out)
      throws IOException {
    boolean told = false;
    while (true) {
      try {
        return in.readUnsignedByte();
      } catch (SocketTimeoutException e) {
        if (!told && attempt.isCancelled()) {
          told = true;
          out.writeByte(LentBodies.CANCELLED);
        }
        if (Thread.interrupted()) {
          out.writeByte(LentBodies.INTERRUPTED);
        }
      }
    }
  }
}
