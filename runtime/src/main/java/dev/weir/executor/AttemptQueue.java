package dev.weir.executor;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run lends to its executor: it hands out attempts and takes their completions.
 *
 * <p>Each attempt goes through three calls: it is taken (or returned by a completion), {@link
 * #start(Attempt, Consumer) started} right before its method is entered, and reported once as
 * {@link #succeeded}, {@link #failed} or {@link #refused}. All methods may be called from any
 * thread, unless the executor asked for {@link FlowExecutor.Order#PLAN plan order}; then from one
 * thread only.
 */
public interface AttemptQueue {

  /**
   * The next attempt, if one is ready now. Does not wait.
   *
   * @return the attempt, or null
   */
  @Nullable Attempt poll();

  /**
   * Waits for the next attempt.
   *
   * @return the attempt, or null if there is nothing more to run: all are done, or the run was
   *     stopped
   * @throws InterruptedException if the thread was interrupted before or while it waited; the
   *     executor should let it escape, which cancels the run
   */
  @Nullable Attempt take() throws InterruptedException;

  /**
   * Says that the task's method is about to be entered.
   *
   * @param attempt an attempt that was handed out
   * @param interrupt called with the attempt, from any thread, if its time is over while it runs;
   *     must not block. The attempt is to be reported all the same, if it ever ends
   * @return false if the run was stopped meanwhile: then the attempt must not be run, and need not
   *     be reported
   */
  boolean start(Attempt attempt, Consumer<Attempt> interrupt);

  /**
   * The same where a single attempt cannot be interrupted: one whose time is over goes on, and what
   * it returns is dropped.
   *
   * @param attempt an attempt that was handed out
   * @return false if the run was stopped meanwhile
   */
  default boolean start(Attempt attempt) {
    return start(attempt, overdue -> {});
  }

  /**
   * Reports that the method has returned.
   *
   * @param attempt the attempt, started and not reported yet
   * @param result what it returned; null for {@code void}
   * @return an attempt that is ready and that this thread should go on with, or null
   * @throws IllegalStateException if the attempt was reported before, or was not started
   */
  @Nullable Attempt succeeded(Attempt attempt, @Nullable Object result);

  /**
   * Reports that the method has thrown, or could not be called.
   *
   * @param attempt the attempt, started and not reported yet
   * @param failure what was thrown: any throwable, an {@link Error} too
   * @return an attempt that is ready and that this thread should go on with, or null
   * @throws IllegalStateException if the attempt was reported before, or was not started
   */
  @Nullable Attempt failed(Attempt attempt, Throwable failure);

  /**
   * Reports that the attempt came to nothing for a reason that is none of the method's, and that
   * another try would meet again. The task fails, whatever retries it has left.
   *
   * @param attempt the attempt, started and not reported yet
   * @param reason what its state fails with
   * @return an attempt that is ready and that this thread should go on with, or null
   * @throws IllegalStateException if the attempt was reported before, or was not started
   */
  @Nullable Attempt refused(Attempt attempt, Throwable reason);

  /**
   * Whether the result of a task is to be at hand when the run has ended: the task is a terminal or
   * a reference task, or the run was asked to return it.
   *
   * @param attempt an attempt of the task
   * @return true if somebody will surely look at its result
   */
  boolean isWanted(Attempt attempt);

  /**
   * Says that the result of an attempt was lost and made again, which changes nothing but the
   * number of attempts. To be called when all else is done.
   *
   * @param attempt an attempt that has succeeded
   * @param times how many attempts that took
   */
  void madeAgain(Attempt attempt, int times);

  /**
   * Puts an attempt back that was handed out and not started, for another thread to take.
   *
   * @param attempt an attempt that this thread was handed
   */
  void putBack(Attempt attempt);

  /**
   * Registers what interrupts the attempts that are running. It is called, from any thread, when
   * the run is cancelled or an exception is raised at once; at once if that has happened already.
   *
   * @param interrupt what to call; must not block
   */
  void onStop(Runnable interrupt);

  /**
   * Registers who is told that attempts have become ready, for executors that send threads rather
   * than let them wait. It is called from the threads that report completions, with the number of
   * attempts that were queued, and at once with those that are queued already. A later listener
   * takes the place of an earlier one.
   *
   * @param listener what to call; must not block
   */
  void onReady(IntConsumer listener);

  /**
   * Whether {@link #poll} would give an attempt.
   *
   * @return true if one is queued
   */
  boolean isReady();

  /**
   * Whether the run was cancelled, or an exception is being raised: then no attempt starts any
   * more.
   *
   * @return true if it was stopped
   */
  boolean isStopped();

  /** Cancels the run. */
  void cancel();

  /**
   * Ends the run because the executor cannot go on, from whichever thread finds that out. The run
   * fails with this as its breakdown; no task does.
   *
   * @param reason what has happened
   */
  void breakDown(Throwable reason);

  /**
   * Waits until there is nothing more to run: every attempt is reported, or the run was stopped.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; the executor should
   *     let it escape, which cancels the run
   */
  void await() throws InterruptedException;

  /**
   * Whether raise mode was on where the run was started, so that it is to be on for runs that tasks
   * start. {@link #inContext} sees to that in this JVM.
   *
   * @return true if it was
   */
  boolean isRaisingInTasks();

  /**
   * Does something on this thread as on the thread that started the run: with its context class
   * loader, and in raise mode if that is on there.
   *
   * @param work what to do
   */
  void inContext(Runnable work);
}
