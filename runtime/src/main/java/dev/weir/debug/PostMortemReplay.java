package dev.weir.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import dev.weir.internal.Misuse;
import dev.weir.state.PostMortem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes a call in another JVM and watches what it throws. */
final class PostMortemReplay {

  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final int EXIT_SECONDS = 5;
  // That JVM compiles less, and stops at each throw.
  private static final int SLOWER = 4;

  private final SavedCall call;
  private final FirstFailure first;
  private final FrameReader reader;
  private final VirtualMachine jvm;
  private final ThrowWatch watch;
  private final Process process;
  private @Nullable ThreadReference task;
  private long deadline = System.nanoTime() + START_LIMIT.toNanos();
  private @Nullable PostMortem result;

  private PostMortemReplay(SavedCall call, FirstFailure first, FrameReader reader, ReplayJvm replay)
      throws IOException {
    this.call = call;
    this.first = first;
    this.reader = reader;
    this.jvm = replay.attach();
    this.process = replay.process();
    this.watch = new ThrowWatch(jvm, reader, first);
  }

  /**
   * Makes the call.
   *
   * @param hidden the names of the inputs that must not be seen
   * @throws IllegalStateException if it cannot be made
   */
  static PostMortem of(SavedCall call, FirstFailure first, Set<String> hidden) {
    List<String> parameters = call.inputs().stream().map(SavedCall.Part::name).toList();
    FrameReader reader =
        new FrameReader(new SourceLines(SeenClasses.properties()), parameters, hidden);
    try (ReplayJvm replay = ReplayJvm.start(call)) {
      return new PostMortemReplay(call, first, reader, replay).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Misuse.REPLAY_JVM.state(call.origin().slug(), "the waiting thread was interrupted");
    } catch (IOException | IncompatibleThreadStateException e) {
      throw Misuse.REPLAY_JVM.state(call.origin().slug(), e.toString());
    }
  }

  private PostMortem run() throws InterruptedException, IncompatibleThreadStateException {
    HookRequests.install(jvm);
    try {
      while (result == null) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        EventSet events = left <= 0 ? null : jvm.eventQueue().remove(left);
        if (events != null) {
          for (Event event : events) {
            handle(event);
          }
          if (result == null) {
            events.resume();
          }
        } else if (System.nanoTime() >= deadline) {
          result = atDeadline();
        }
      }
      return result;
    } catch (VMDisconnectedException e) {
      return ended();
    }
  }

  private void handle(Event event) throws InterruptedException, IncompatibleThreadStateException {
    String hook = HookRequests.hookOf(event);
    if (hook != null && event instanceof BreakpointEvent stop) {
      result = atHook(hook, stop.thread());
    } else if (event instanceof ExceptionEvent thrown) {
      watch.thrown(thrown);
    } else if (event instanceof ClassPrepareEvent prepared) {
      watch.prepared(prepared.referenceType());
    } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
      result = ended();
    }
  }

  private @Nullable PostMortem atHook(String hook, ThreadReference thread)
      throws IncompatibleThreadStateException {
    List<Value> arguments = thread.frame(0).getArgumentValues();
    if (hook.equals(ReplayHooks.BEGIN)) {
      reader.hideAmong((ArrayReference) arguments.get(0));
      task = thread;
      deadline = System.nanoTime() + limit().toNanos();
      watch.begin();
      return null;
    }
    watch.end();
    return switch (hook) {
      case ReplayHooks.THREW ->
          threw(
              new ThrownChain(
                  watch, (ArrayReference) arguments.get(0), (ArrayReference) arguments.get(1)));
      case ReplayHooks.RETURNED -> returned(arguments.get(0));
      default ->
          throw Misuse.REPLAY_JVM.state(
              call.origin().slug(), ((StringReference) arguments.get(0)).value());
    };
  }

  private Duration limit() {
    return first.timedOut() ? first.took() : START_LIMIT.plus(first.took().multipliedBy(SLOWER));
  }

  private PostMortem threw(ThrownChain chain) {
    List<String> notes = new ArrayList<>();
    if (!chain.isLike(first)) {
      String place = first.frames().isEmpty() ? "" : " at " + first.frames().get(0);
      notes.add(
          "Called again, the task failed otherwise. The first time it was %s%s"
              .formatted(first.text(), place));
    }
    return chain.postMortem(withCompilerNote(notes));
  }

  private PostMortem returned(@Nullable Value value) {
    return first.postMortem(
        List.of(
            "Called again, the task did not fail: it returned %s. This is the first time:"
                .formatted(reader.text(value))));
  }

  private PostMortem ended() throws InterruptedException {
    String status =
        process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)
            ? " with status " + process.exitValue()
            : "";
    if (task == null) {
      throw Misuse.REPLAY_JVM.state(call.origin().slug(), "it ended" + status);
    }
    return first.postMortem(
        List.of(
            "Called again, the task ended its JVM%s. This is the first time:".formatted(status)));
  }

  /** Where the task is when its time, or ours, is over. */
  private PostMortem atDeadline() throws IncompatibleThreadStateException {
    ThreadReference thread = task;
    if (thread == null) {
      throw Misuse.REPLAY_JVM.state(
          call.origin().slug(), "the task had not begun after " + START_LIMIT);
    }
    jvm.suspend();
    List<PostMortem.Frame> frames = reader.read(thread);
    List<String> notes = new ArrayList<>();
    if (!first.timedOut()) {
      notes.add(
          "Called again, the task was not finished after %s. This is where it was, and the first"
                  .formatted(limit())
              + " failure:");
    }
    return new PostMortem(first.text(), frames, null, withCompilerNote(notes));
  }

  private List<String> withCompilerNote(List<String> notes) {
    List<String> classes =
        reader.withoutVariables().stream().filter(name -> !EngineFrames.isOfTheJdk(name)).toList();
    if (!classes.isEmpty()) {
      notes.add(
          "Compiled without -g, by which javac keeps local variables: "
              + String.join(", ", classes));
    }
    return notes;
  }
}
