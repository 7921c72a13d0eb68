package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.cache.CacheKey;
import dev.weir.cache.CacheStorage;
import dev.weir.cache.CachedResult;
import dev.weir.graph.Input;
import dev.weir.graph.Parameter;
import dev.weir.state.Cached;
import dev.weir.state.Signal;
import dev.weir.state.Success;
import dev.weir.testing.LoggedWarnings;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Results that are used again. */
@Tag("decision-19")
@Tag("decision-28")
class CacheConformanceTest extends ConformanceSuite {

  private final AtomicInteger calls = new AtomicInteger();
  private final CacheStorage cache = CacheStorage.inMemory();

  private Step counting(String name, Input<?>... inputs) {
    return flow.step(name, values -> values[0] + "-" + calls.incrementAndGet(), inputs);
  }

  @Tag("behaviour-77")
  @Test
  void validResultIsUsedAndAnExpiredOneIsNot() {
    Step step = counting("step", Input.of("a")).cached(seconds(60));
    Step reader = flow.step("reader", inputs -> inputs[0], step);

    FlowState first = quiet().cache(cache).run();
    clock.advance(seconds(59));
    FlowState second = recording().cache(cache).run();
    clock.advance(seconds(1));
    FlowState third = quiet().cache(cache).run();

    assertThat(first.of(step).getClass()).isEqualTo(Success.class);
    assertThat(second.of(step)).isInstanceOf(Cached.class);
    assertThat(second.of(step).toString()).isEqualTo("Cached(\"The result came from the cache.\")");
    assertThat(second.of(step).attempts()).isEqualTo(0);
    assertThat(second.of(step).started()).isNull();
    assertThat(second.of(step).ended()).isEqualTo(at(59));
    assertThat(second.of(step).isSuccessful()).isTrue();
    assertThat(second.result(reader)).isEqualTo("a-1");
    assertThat(recorded.kinds(step)).containsExactly("Pending", "Cached").inOrder();
    assertThat(third.of(step).getClass()).isEqualTo(Success.class);
    assertThat(third.result(reader)).isEqualTo("a-2");
  }

  @Test
  void keyIsTheMethodAndItsInputs() {
    Parameter<List<String>> values = flow.parameter("values");
    Step step = counting("step", values).cached(seconds(60));
    Step twin = counting("step", values).cached(seconds(60)).after(step).named("another name");
    Step other = counting("other", values).cached(seconds(60)).after(twin);

    FlowState first = quiet().cache(cache).parameter(values, List.of("a")).run();
    FlowState equal = quiet().cache(cache).parameter(values, new ArrayList<>(List.of("a"))).run();
    FlowState different = quiet().cache(cache).parameter(values, List.of("b")).run();

    assertThat(first.of(twin)).isInstanceOf(Cached.class);
    assertThat(first.result(twin)).isEqualTo("[a]-1");
    assertThat(first.result(other)).isEqualTo("[a]-2");
    assertThat(equal.of(step)).isInstanceOf(Cached.class);
    assertThat(equal.of(other)).isInstanceOf(Cached.class);
    assertThat(different.result(step)).isEqualTo("[b]-3");
    assertThat(calls.get()).isEqualTo(4);
  }

  @Test
  void nullIsAResultAndAFailureIsNone() {
    Step nothing =
        flow.step(
                "nothing",
                inputs -> {
                  calls.incrementAndGet();
                  return null;
                })
            .cached(seconds(60));
    Step failing = flow.step("failing", throwing(new IOException("full"))).cached(seconds(60));
    Step skipped = flow.step("skipped", throwing(Signal.skip("no"))).cached(seconds(60));
    Step ended = flow.step("ended", throwing(Signal.success(5))).cached(seconds(60));

    quiet().cache(cache).run();
    FlowState second = quiet().cache(cache).run();

    assertThat(second.of(nothing)).isInstanceOf(Cached.class);
    assertThat(second.result(nothing)).isNull();
    assertThat(second.of(failing).attempts()).isEqualTo(1);
    assertThat(second.of(skipped).attempts()).isEqualTo(1);
    assertThat(second.of(ended)).isInstanceOf(Cached.class);
    assertThat(calls.get()).isEqualTo(1);
  }

  @Test
  void triggerIsLookedAtBeforeTheCache() {
    Parameter<Boolean> fails = flow.parameter("fails", Boolean.class);
    Step failing =
        flow.step(
            "failing",
            inputs -> {
              if (notNull(inputs[0]).equals(true)) {
                throw new IOException("full");
              }
              return null;
            },
            fails);
    Step step = counting("step", Input.of("a")).cached(seconds(60)).after(failing);

    quiet().cache(cache).parameter(fails, false).run();
    FlowState state = quiet().cache(cache).parameter(fails, true).run();

    assertThat(state.of(step).isFailed()).isTrue();
  }

  /** What is wrong with the storage never fails a task. */
  @Test
  void storageThatThrowsIsAMissWithAWarning() {
    IllegalStateException broken = new IllegalStateException("broken");
    CacheStorage storage =
        new CacheStorage() {
          @Override
          public @Nullable CachedResult get(CacheKey key) {
            throw broken;
          }

          @Override
          public void put(CacheKey key, CachedResult result) {
            throw broken;
          }
        };
    Step step = counting("step", Input.of("a")).cached(seconds(60));

    try (LoggedWarnings warnings = new LoggedWarnings()) {
      FlowState state = quiet().cache(storage).raiseOnException().run();

      assertThat(state.result(step)).isEqualTo("a-1");
      assertThat(warnings.texts())
          .containsExactly(
              "the cache could not be read for 'step'", "the cache could not be written for 'step'")
          .inOrder();
      assertThat(warnings.records().get(0).getThrown()).isSameInstanceAs(broken);
    }
  }

  @Test
  void retriedTaskIsKeptOnceItSucceeds() {
    Step step =
        flow.step("step", throwingFirst(List.of(new IOException("full")), "done"))
            .retries(1, seconds(10))
            .cached(seconds(60));

    FlowState first = quiet().cache(cache).run();
    FlowState second = quiet().cache(cache).run();

    assertThat(first.of(step).attempts()).isEqualTo(2);
    assertThat(second.of(step)).isInstanceOf(Cached.class);
    assertThat(second.result(step)).isEqualTo("done");
  }

  @Test
  void withoutAStorageOfItsOwnARunUsesTheOneOfTheJvm() {
    Input<?> nobodyElses = Input.of(UUID.randomUUID());
    Step step = counting("step", nobodyElses).cached(seconds(60));
    TestFlow other = new TestFlow();
    Step same = other.step("step", throwing(new IOException("full")), nobodyElses);
    same.cached(seconds(60));

    FlowState first = quiet().run();
    FlowState second = other.runner().executor(executor).clock(clock).run();

    assertThat(first.of(step).getClass()).isEqualTo(Success.class);
    assertThat(second.of(same)).isInstanceOf(Cached.class);
    assertThat(second.result(same)).isEqualTo(first.result(step));
    assertThat(quiet().cache(cache).run().of(step).getClass()).isEqualTo(Success.class);
  }

  @Tag("decision-30")
  @Test
  void replayNeitherReadsTheCacheNorWritesIt() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    Step step =
        flow.step(
                "step",
                inputs -> {
                  int call = calls.incrementAndGet();
                  if (broken.get()) {
                    throw new IOException("full");
                  }
                  return call;
                },
                Input.of("a"))
            .cached(seconds(60));
    FlowState failing = quiet().cache(cache).run();
    broken.set(false);
    quiet().cache(cache).run();

    Object replayed = failed(failing.of(step)).replay();
    FlowState last = quiet().cache(cache).run();

    assertThat(replayed).isEqualTo(3);
    assertThat(last.of(step)).isInstanceOf(Cached.class);
    assertThat(last.result(step)).isEqualTo(2);
  }
}
