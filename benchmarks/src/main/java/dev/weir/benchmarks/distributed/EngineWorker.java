package dev.weir.benchmarks.distributed;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.EngineLogs;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The program of a worker of {@link EngineCrew}: answers each number with the next one. */
final class EngineWorker implements Cluster.Listener {

  private record Question(Member from, Envelope envelope) {}

  private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();

  private EngineWorker() {}

  /** Runs the program; where to join stands in the first line of the standard input. */
  public static void main(String[] arguments) throws IOException {
    EngineLogs.quiet();
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String[] invitation = Objects.requireNonNull(input.readLine()).split(" ", -1);
    InetSocketAddress driver =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(invitation[0]));
    EngineWorker worker = new EngineWorker();
    Meeting.Others others = Meeting.Others.at(List.of(driver));
    Cluster cluster =
        new Cluster(EngineCrew.meeting("worker", others, Secret.of(invitation[1])), worker);
    cluster.connect();
    Thread slot = new Thread(() -> worker.answer(cluster), "slot");
    slot.setDaemon(true);
    slot.start();
    while (input.read() >= 0) {
      // The end of the input is the driver's end, or its wish.
    }
    Runtime.getRuntime().halt(0);
  }

  /** As tasks are made on a thread of their own, and not on the engine's. */
  private void answer(Cluster cluster) {
    try {
      while (true) {
        Question question = questions.take();
        int number = ByteBuffer.wrap(question.envelope.payload()).getInt() + 1;
        byte[] payload = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
        cluster.send(
            question.from, new Envelope(Envelope.Kind.DONE, question.envelope.number(), payload));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void received(Member from, Envelope envelope) {
    questions.add(new Question(from, envelope));
  }

  @Override
  public void changed(Set<Member> joined, Set<Member> left) {}
}
