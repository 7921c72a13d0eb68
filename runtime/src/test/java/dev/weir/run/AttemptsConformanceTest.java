package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.weir.graph.Each.each;
import static dev.weir.testing.ExecutorsUnderTest.isParallel;

import dev.weir.Trigger;
import dev.weir.cache.CacheStorage;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.state.Signal;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often tasks are called, and what is counted as an attempt. */
class AttemptsConformanceTest extends ConformanceSuite {

  private final IOException full = new IOException("full");

  @Tag("decision-23")
  @Test
  void whatNeverRanHasNoAttempt() {
    CacheStorage cache = CacheStorage.inMemory();
    Step failing = flow.step("failing", throwing(full));
    Step held = flow.step("held", inputs -> 1, failing);
    Step skipping = flow.step("skipping", throwing(Signal.skip("no rows")));
    Step skipped = flow.step("skipped", inputs -> 1, skipping);
    Step pausing = flow.step("pausing", throwing(Signal.pause("later")));
    Step pending = flow.step("pending", inputs -> 1, pausing);
    Step manual = flow.step("manual", inputs -> 1).trigger(Trigger.MANUAL_ONLY);
    Step given = flow.step("given", throwing(full));
    Step cached = flow.step("cached", inputs -> 1, Input.of("x")).cached(seconds(60));
    quiet().cache(cache).run();

    FlowState state = quiet().cache(cache).given(given, 1).run();

    for (Step ran : List.of(failing, skipping, pausing)) {
      assertWithMessage("%s", ran).that(state.of(ran).attempts()).isEqualTo(1);
      assertWithMessage("%s", ran).that(state.of(ran).started()).isEqualTo(START);
    }
    for (Step never : List.of(held, skipped, pending, manual, given, cached)) {
      assertWithMessage("%s", never).that(state.of(never).attempts()).isEqualTo(0);
      assertWithMessage("%s", never).that(state.of(never).started()).isNull();
    }
  }

  /** A task waits for a thread as long as it must; only then does its time begin. */
  @Tag("decision-23")
  @Test
  void attemptBeginsWhenTheTaskIsEntered() {
    Step first =
        flow.step(
            "first",
            inputs -> {
              clock.advance(seconds(9));
              return null;
            });
    Step waiting = flow.step("waiting", inputs -> "in time").timeout(seconds(5));
    if (isParallel(executor)) {
      waiting.after(first); // where there is a thread for each
    }

    FlowState state = quiet().run();

    assertThat(state.result(waiting)).isEqualTo("in time");
    assertThat(state.of(waiting).started()).isEqualTo(at(9));
    assertThat(state.of(waiting).attempts()).isEqualTo(1);
  }

  @Tag("behaviour-119")
  @Tag("decision-4")
  @Test
  void eachAttemptIsOneCallWhateverIsMappedRetriedOrReturned() {
    Map<String, Integer> calls = new ConcurrentHashMap<>();
    Step.Signature counted =
        inputs -> {
          TaskContext context = TaskContext.current();
          calls.merge(context.task() + "#" + context.attempt(), 1, Integer::sum);
          if (context.attempt() == 1) {
            throw full;
          }
          return 1;
        };
    var mapped = flow.map("mapped", counted, each(List.of("a", "b"))).retries(1);
    Step whole = flow.step("whole", counted, mapped).retries(1);
    flow.step("end", counted, whole);

    for (List<TaskNode<?, ?>> returned :
        List.<List<TaskNode<?, ?>>>of(
            List.of(), List.of(whole), List.of(mapped), List.of(mapped, whole))) {
      calls.clear();
      quiet().returnTasks(returned.toArray(new TaskNode<?, ?>[0])).run();

      assertWithMessage("returned: %s", returned)
          .that(calls.keySet())
          .containsExactlyElementsIn(
              List.of(
                  "mapped[0]#1",
                  "mapped[0]#2",
                  "mapped[1]#1",
                  "mapped[1]#2",
                  "whole#1",
                  "whole#2",
                  "end#1"));
      assertWithMessage("returned: %s", returned)
          .that(Set.copyOf(calls.values()))
          .containsExactly(1);
    }
  }

  @Tag("behaviour-91")
  @Test
  void impureTaskIsCalledForEachUseAndInEachRun() {
    AtomicInteger calls = new AtomicInteger();
    Step.Signature impure = inputs -> calls.incrementAndGet();
    Step first = flow.step("impure", impure, Input.of("same"));
    Step second = flow.step("impure", impure, Input.of("same")).after(first);
    var mapped = flow.map("impure", impure, each(List.of("same", "same"))).after(second);

    FlowState one = quiet().run();
    FlowState two = quiet().run();

    assertThat(one.result(first)).isEqualTo(1);
    assertThat(one.result(second)).isEqualTo(2);
    assertThat(one.result(mapped)).containsExactly(3, 4);
    assertThat(two.result(first)).isEqualTo(5);
    assertThat(two.result(second)).isEqualTo(6);
    assertThat(two.result(mapped)).containsExactly(7, 8);
  }
}
