package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.executor.ThreadExecutor;
import dev.weir.run.FlowState;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions of tasks leave the test at once, or not, as it says. */
class RaisingTest {

  private static final String BY_ZERO = "java.lang.ArithmeticException: / by zero";

  private static FlowState divideByZero() {
    DinnerFlow flow = new DinnerFlow();
    flow.share(8800, 0);
    return flow.run();
  }

  @WeirTest
  static class InTests {
    @Test
    void once() {
      divideByZero();
    }

    @ParameterizedTest
    @ValueSource(ints = 0)
    void withParameters(int guests) {
      DinnerFlow flow = new DinnerFlow();
      flow.share(8800, guests);
      flow.run(new ThreadExecutor());
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void inAThreadOfItsOwn() {
      divideByZero();
    }
  }

  @Test
  void theExceptionOfATaskIsThatOfTheTest() {
    assertThat(TestRun.of(InTests.class).results())
        .containsExactly(
            "[1] guests = 0: FAILED " + BY_ZERO,
            "inAThreadOfItsOwn(): FAILED " + BY_ZERO,
            "once(): FAILED " + BY_ZERO);
  }

  @WeirTest
  static class BeforeTests {
    @BeforeEach
    void prepare() {
      divideByZero();
    }

    @Test
    void nothing() {}
  }

  @WeirTest
  static class AfterTests {
    @Test
    void nothing() {}

    @AfterEach
    void tidy() {
      divideByZero();
    }
  }

  @ExtendWith(WeirExtension.class)
  static class ByExtension {
    @Test
    void once() {
      divideByZero();
    }
  }

  static class OnOneMethod {
    @Test
    @WeirTest
    void with() {
      divideByZero();
    }

    @Test
    void without() {
      divideByZero();
    }
  }

  @Test
  void soItIsBeforeAndAfterAndHoweverTheKitIsAskedFor() {
    assertThat(TestRun.of(BeforeTests.class).results())
        .containsExactly("nothing(): FAILED " + BY_ZERO);
    assertThat(TestRun.of(AfterTests.class).results())
        .containsExactly("nothing(): FAILED " + BY_ZERO);
    assertThat(TestRun.of(ByExtension.class).results())
        .containsExactly("once(): FAILED " + BY_ZERO);
    assertThat(TestRun.of(OnOneMethod.class).results())
        .containsExactly("with(): FAILED " + BY_ZERO, "without(): SUCCESSFUL");
  }

  @WeirTest(raiseOnException = false)
  static class Trapping {
    @Test
    void traps() {
      assertThat(divideByZero().isFailed()).isTrue();
    }

    @Test
    @WeirTest
    void unlessItSaysOtherwise() {
      divideByZero();
    }

    @Nested
    class Inside {
      @Test
      void trapsToo() {
        assertThat(divideByZero().isFailed()).isTrue();
      }
    }
  }

  static class Inheriting extends Trapping {}

  @Test
  void theNearestAnnotationCounts() {
    String[] results = {
      "traps(): SUCCESSFUL", "trapsToo(): SUCCESSFUL", "unlessItSaysOtherwise(): FAILED " + BY_ZERO
    };

    assertThat(TestRun.of(Trapping.class).results()).containsExactlyElementsIn(results);
    assertThat(TestRun.of(Inheriting.class).results()).containsExactlyElementsIn(results);
  }

  @Test
  void nothingIsLeftBehindInTheThread() {
    TestRun.of(InTests.class);

    DinnerFlow flow = new DinnerFlow();
    flow.share(8800, 0);
    flow.send("anybody");
    FlowState state = flow.run();

    assertThat(state.failures()).hasSize(2);
  }
}
