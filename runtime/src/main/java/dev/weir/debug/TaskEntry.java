package dev.weir.debug;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodEntryRequest;
import dev.weir.internal.Misuse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Lets a call begin in another JVM, and stops that where the task's method is entered. It stands
 * before the first line then, so a breakpoint that is put there later still counts.
 */
final class TaskEntry {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Not even looked at, for each look takes a moment. */
  private static final List<String> NOT_THE_TASK =
      List.of(
          "java.*",
          "javax.*",
          "jdk.*",
          "sun.*",
          "dev.weir.executor.*",
          "dev.weir.graph.*",
          "dev.weir.internal.*");

  private final String slug;
  private final VirtualMachine jvm;
  private final FrameReader reader =
      new FrameReader(new SourceLines(SeenClasses.properties()), List.of(), Set.of());

  private TaskEntry(String slug, VirtualMachine jvm) {
    this.slug = slug;
    this.jvm = jvm;
  }

  /**
   * Stops all threads of the JVM in the task.
   *
   * @return the task's thread
   * @throws IllegalStateException if the task does not begin
   */
  static ThreadReference await(String slug, ReplayJvm replay)
      throws IOException, InterruptedException, IncompatibleThreadStateException {
    return new TaskEntry(slug, replay.attach()).await();
  }

  private ThreadReference await() throws InterruptedException, IncompatibleThreadStateException {
    HookRequests.install(jvm);
    while (true) {
      EventSet events = jvm.eventQueue().remove(LIMIT.toMillis());
      if (events == null) {
        throw Misuse.REPLAY_JVM.state(slug, "the task had not begun after " + LIMIT);
      }
      for (Event event : events) {
        String hook = HookRequests.hookOf(event);
        if (event instanceof MethodEntryEvent entry && isTask(entry.thread())) {
          return withFreshEntry(stopped(entry.thread()));
        }
        if (hook != null && event instanceof BreakpointEvent stop && isEnd(hook, stop.thread())) {
          return stopped(stop.thread()); // a method of the JDK's, which cannot be stopped in
        }
      }
      events.resume();
    }
  }

  private ThreadReference stopped(ThreadReference task) {
    EventRequestManager requests = jvm.eventRequestManager();
    requests.deleteEventRequests(requests.methodEntryRequests());
    requests.deleteEventRequests(requests.classPrepareRequests());
    requests.deleteAllBreakpoints();
    return task;
  }

  /**
   * Lets the thread come past a breakpoint elsewhere. The other JVM reports no breakpoint where it
   * has just reported an entry, unless something else was reported of the thread in between; and
   * people put theirs on the first line.
   */
  private ThreadReference withFreshEntry(ThreadReference task)
      throws IncompatibleThreadStateException {
    HookRequests.passBy(task);
    jvm.eventRequestManager().deleteAllBreakpoints();
    return task;
  }

  /** Whether the call is over; begins to look for the task when it begins. */
  private boolean isEnd(String hook, ThreadReference thread)
      throws IncompatibleThreadStateException {
    if (hook.equals(ReplayHooks.UNREADABLE)) {
      throw Misuse.REPLAY_JVM.state(
          slug, ((StringReference) thread.frame(0).getArgumentValues().get(0)).value());
    }
    if (!hook.equals(ReplayHooks.BEGIN)) {
      jvm.suspend();
      thread.resume(); // what stopped the thread, so that it is stopped once, like all others
      return true;
    }
    MethodEntryRequest request = jvm.eventRequestManager().createMethodEntryRequest();
    NOT_THE_TASK.forEach(request::addClassExclusionFilter);
    request.addThreadFilter(thread);
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    request.enable();
    return false;
  }

  /** Whether the method that is entered is the first one that is not the engine's. */
  private boolean isTask(ThreadReference thread) throws IncompatibleThreadStateException {
    List<StackFrame> frames = thread.frames();
    return !reader.isOfTheEngine(frames.get(0))
        && !frames.get(0).location().method().isStaticInitializer()
        && frames.stream().skip(1).allMatch(reader::isOfTheEngine);
  }
}
