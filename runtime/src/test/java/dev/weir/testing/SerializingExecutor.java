package dev.weir.testing;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/** Runs a copy of each attempt that went through bytes, as an executor in another JVM would. */
public final class SerializingExecutor implements FlowExecutor {

  @Override
  public String name() {
    return "serializing";
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    for (Attempt first = attempts.take(); first != null; first = attempts.take()) {
      for (Attempt attempt = first; attempt != null; ) {
        attempt = attempts.start(attempt) ? run(attempts, attempt) : null;
      }
    }
  }

  private static @Nullable Attempt run(AttemptQueue attempts, Attempt attempt) {
    @Nullable Object result;
    try {
      result = copy(attempt).call();
    } catch (Throwable failure) {
      return attempts.failed(attempt, failure);
    }
    return attempts.succeeded(attempt, result);
  }

  public static Attempt copy(Attempt attempt) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(attempt);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Attempt) in.readObject();
    }
  }

  @Override
  public String toString() {
    return "serializing";
  }
}
