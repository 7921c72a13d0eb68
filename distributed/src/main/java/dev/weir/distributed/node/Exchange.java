package dev.weir.distributed.node;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Member;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Asks other members for values, and answers them. Thread-safe. */
final class Exchange {

  private static final byte[] NOTHING = {};

  private final Executor threads;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Question> open = new ConcurrentHashMap<>();

  // Values are sent piece by piece, so that no memory is needed for a second one of each.
  private static final int PIECE = 1 << 20;
  // Who is sent one; whoever reads slowly holds up only his own.
  private final Map<Member, Object> sending = new ConcurrentHashMap<>();

  private static final class Question {

    final Member to;
    final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    // Guarded by this.
    private byte @Nullable [] bytes;
    private int arrived;

    Question(Member to) {
      this.to = to;
    }

    /** A piece has come; gives the whole when it was the last. */
    synchronized byte @Nullable [] add(Payload.Piece piece) {
      byte[] whole = bytes;
      if (whole == null) {
        whole = new byte[piece.size()];
        bytes = whole;
      }
      System.arraycopy(piece.bytes(), 0, whole, piece.offset(), piece.bytes().length);
      arrived += piece.bytes().length;
      return arrived == whole.length ? whole : null;
    }
  }

  /**
   * @param threads for messages that may take long to send
   */
  Exchange(Executor threads) {
    this.threads = threads;
  }

  /**
   * Asks for a value.
   *
   * @param to who has it
   * @param kind what is asked for
   * @param question which
   * @return the bytes, later; a failure if the member has it no more, or leaves
   */
  CompletableFuture<byte[]> ask(Cluster cluster, Member to, Envelope.Kind kind, byte[] question) {
    Question asked = new Question(to);
    CompletableFuture<byte[]> answer = asked.answer;
    long number = numbers.incrementAndGet();
    open.put(number, asked);
    try {
      cluster.sendAside(to, new Envelope(kind, number, question));
      if (cluster.member(to.id()) == null) {
        left(to); // which may have been told before it was asked
      }
    } catch (IOException e) {
      open.remove(number);
      answer.completeExceptionally(e);
    }
    return answer;
  }

  /** Answers a question; with null if the value is not here. */
  void answer(Cluster cluster, Member from, long number, byte @Nullable [] value) {
    try {
      threads.execute(
          () -> {
            try {
              if (value == null || !sendPieces(cluster, from, number, value)) {
                cluster.sendAside(from, new Envelope(Envelope.Kind.NO_VALUE, number, NOTHING));
              }
            } catch (IOException e) {
              // Who has asked is gone, or we are.
            }
          });
    } catch (RejectedExecutionException e) {
      // We are about to end.
    }
  }

  /** False if there is no memory left to do it. */
  private boolean sendPieces(Cluster cluster, Member to, long number, byte[] value)
      throws IOException {
    synchronized (sending.computeIfAbsent(to, who -> new Object())) { // one after the other
      try {
        for (int offset = 0; offset < value.length; offset += PIECE) {
          byte[] bytes = Arrays.copyOfRange(value, offset, Math.min(value.length, offset + PIECE));
          Payload.Piece piece = new Payload.Piece(value.length, offset, bytes);
          cluster.sendAside(to, new Envelope(Envelope.Kind.VALUE, number, piece.toBytes()));
        }
        return true;
      } catch (OutOfMemoryError e) {
        return false;
      }
    }
  }

  /**
   * An answer has come, or a piece of it. From now on it is no matter whether its sender leaves.
   */
  void answered(Envelope answer) throws IOException {
    Question question = open.get(answer.number());
    if (question == null) {
      return;
    }
    Throwable failure = new NoSuchElementException("it is not there");
    try {
      if (answer.kind() == Envelope.Kind.VALUE) {
        byte[] whole = question.add(Payload.Piece.of(answer.payload()));
        if (whole != null && open.remove(answer.number(), question)) {
          tell(() -> question.answer.complete(whole));
        }
        return;
      }
    } catch (OutOfMemoryError e) {
      failure = e;
    }
    Throwable reason = failure;
    if (open.remove(answer.number(), question)) {
      tell(() -> question.answer.completeExceptionally(reason));
    }
  }

  /** Who has asked may go on with anything, and answers come in the engine's threads. */
  private void tell(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      work.run(); // we are about to end, and who waits must not wait for ever
    }
  }

  /** A member has left, and answers nothing. */
  void left(Member member) {
    sending.remove(member);
    open.forEach(
        (number, question) -> {
          if (question.to.equals(member) && open.remove(number, question)) {
            question.answer.completeExceptionally(new IOException(member + " has left"));
          }
        });
  }

  /** Nobody answers any more. */
  void close() {
    open.forEach(
        (number, question) -> {
          if (open.remove(number, question)) {
            question.answer.completeExceptionally(new IOException("the cluster is closed"));
          }
        });
  }
}
