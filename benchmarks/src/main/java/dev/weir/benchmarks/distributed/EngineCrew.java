package dev.weir.benchmarks.distributed;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.EngineLogs;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.jvm.WorkerJvm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Worker JVMs that only answer messages: what the engine costs without tasks, values and states. As
 * with {@code DistributedExecutor}, a worker with one slot has one message at a time.
 */
final class EngineCrew implements Crew {

  private final List<WorkerJvm> jvms = new ArrayList<>();
  private final Cluster cluster;
  private final List<Member> workers = new ArrayList<>(); // complete once there are all
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch missing;

  private record Answer(Member from, int number) {}

  EngineCrew(int size) throws IOException, InterruptedException {
    EngineLogs.quiet();
    missing = new CountDownLatch(size);
    for (int i = 0; i < size; i++) {
      jvms.add(WorkerJvm.start(i, EngineWorker.class.getName(), List.of()));
    }
    Secret secret = Secret.random();
    cluster = new Cluster(meeting("driver", Meeting.Others.none(), secret), new Desk());
    cluster.connect();
    for (WorkerJvm jvm : jvms) {
      jvm.tell(cluster.address().getPort() + " " + secret.text());
    }
    missing.await();
  }

  static Meeting meeting(String member, Meeting.Others others, Secret secret) {
    return new Meeting("engine", member, Meeting.onlyHere(), others, secret, null);
  }

  private final class Desk implements Cluster.Listener {

    @Override
    public void received(Member from, Envelope envelope) {
      answers.add(new Answer(from, ByteBuffer.wrap(envelope.payload()).getInt()));
    }

    @Override
    public synchronized void changed(Set<Member> joined, Set<Member> left) {
      for (Member member : joined) {
        workers.add(member);
        missing.countDown();
      }
    }
  }

  private void send(Member to, int number) throws IOException {
    byte[] payload = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    cluster.send(to, new Envelope(Envelope.Kind.RUN, number, payload));
  }

  @Override
  public long fanOut(int tasks) throws IOException, InterruptedException {
    long sum = 0;
    int sent = 0;
    for (Member worker : workers) {
      send(worker, sent++);
    }
    for (int i = 0; i < tasks; i++) {
      Answer answer = answers.take();
      sum += answer.number;
      if (sent < tasks) {
        send(answer.from, sent++);
      }
    }
    return sum;
  }

  @Override
  public long chain(int tasks) throws IOException, InterruptedException {
    int number = 0;
    for (int i = 0; i < tasks; i++) {
      send(workers.get(0), number);
      number = answers.take().number;
    }
    return number;
  }

  @Override
  public void close() {
    cluster.close();
    jvms.forEach(WorkerJvm::letGo);
    jvms.forEach(WorkerJvm::awaitEnd);
  }
}
