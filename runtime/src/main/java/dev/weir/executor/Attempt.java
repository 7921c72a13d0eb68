package dev.weir.executor;

import dev.weir.graph.TaskMethod;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Unchecked;
import dev.weir.state.TaskReference;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One try of one task, as a value: which task, what to call, and with which inputs.
 *
 * <p>It is serializable as far as the signature and the inputs are, so it can be run in another
 * JVM; the completion is reported with the attempt that the run handed out.
 */
@SuppressWarnings("serial") // its parts are as serializable as the user's types are
public final class Attempt implements Serializable {

  private static final long serialVersionUID = 1L;

  // Written as its slug and position only: the rest of a task's description stays at home.
  private transient TaskReference task;
  private final int number;
  private final TaskMethod<?, ?> method;
  private final Object signature;
  private final boolean blocking;
  private final @Nullable Object[] inputs;

  /**
   * For the run.
   *
   * @param spec the task
   * @param number 1 for the first attempt
   * @param inputs one value for each parameter; not copied
   */
  public Attempt(TaskSpec spec, int number, @Nullable Object[] inputs) {
    this.task = spec;
    this.number = number;
    this.method = spec.method();
    this.signature = spec.signature();
    this.blocking = spec.info().isBlocking();
    this.inputs = inputs;
  }

  /**
   * Calls the task's method, or what replaces it, in this thread.
   *
   * @return the result, boxed; null for a {@code void} task
   * @throws Throwable what the method throws, as it is
   */
  public @Nullable Object call() throws Throwable {
    TaskMethod<Object, ?> callable = Unchecked.cast(method);
    return callable.invoke(signature, inputs);
  }

  /**
   * Which task this is an attempt of.
   *
   * @return the task's slug and position
   */
  public TaskReference task() {
    return task;
  }

  /**
   * Which try this is.
   *
   * @return 1 for the first attempt
   */
  public int number() {
    return number;
  }

  /**
   * What is called.
   *
   * @return the task's own method, or its replacement
   */
  public Object signature() {
    return signature;
  }

  /**
   * Whether the task waits more than it computes.
   *
   * @return true if its author said so
   */
  public boolean isBlocking() {
    return blocking;
  }

  /**
   * One value for each parameter.
   *
   * @return the array itself, which must not be changed
   */
  public @Nullable Object[] inputs() {
    return inputs;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeUTF(task.slug());
    out.writeInt(task.position());
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    task = new RemoteTask(in.readUTF(), in.readInt());
  }

  /**
   * For people to read.
   *
   * @return for instance {@code attempt 1 of div-2}
   */
  @Override
  public String toString() {
    return "attempt " + number + " of " + task.slug();
  }

  private record RemoteTask(String slug, int position) implements TaskReference {}
}
