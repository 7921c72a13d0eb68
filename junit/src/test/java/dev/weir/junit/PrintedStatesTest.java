package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.graph.Input;
import dev.weir.run.VirtualClock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed when a test fails. */
class PrintedStatesTest {

  @WeirTest
  static class Raised {
    @Test
    void sharesTheBill() {
      DinnerFlow flow = new DinnerFlow();
      var share = flow.share(8800, 0);
      flow.note(share);
      flow.runner().given(flow.order("soup", 4), 8800).run();
    }
  }

  @Test
  void theStatesOfAllTasks() {
    assertThat(TestRun.of(Raised.class).printed())
        .isEqualTo(
            """
            Flows that ran in Raised.sharesTheBill:
              Dinner: Pending("Some terminal tasks are still pending.")
                share                      Failed("java.lang.ArithmeticException: / by zero")
                note 'say what each pays'  Pending("The task has not started.")
                order                      Success("The task succeeded.")
            """);
  }

  @WeirTest(raiseOnException = false)
  static class Trapped {
    @Test
    void sharesTheBill(VirtualClock clock) {
      DinnerFlow flow = new DinnerFlow();
      var orders = flow.order(each(List.of("soup", "nothing", "cake")), Input.of(4));
      var sum = flow.sum(orders);
      Doubles.replace(
              flow,
              orders,
              (dish, guests) -> {
                if (dish.equals("nothing")) {
                  throw new IllegalStateException("what?\nno");
                }
                return guests;
              })
          .retries(1);
      assertEquals(12, flow.run().result(sum));
    }
  }

  @Test
  void ofChildrenThoseThatHaveNotSucceeded() {
    assertThat(TestRun.of(Trapped.class).printed())
        .isEqualTo(
            """
            Flows that ran in Trapped.sharesTheBill:
              Dinner: Failed("Some reference tasks failed.")
                order-2       Mapped("2 of 3 children succeeded.")
                  order-2[1]  Failed("java.lang.IllegalStateException: what?
                    no"), 2 attempts
                sum           TriggerFailed("dev.weir.state.TriggerFailedException: 'sum' did not run because \
            'order-2[1]' failed: java.lang.IllegalStateException: what?
                  no")
            """);
  }

  @WeirTest
  static class Several {
    @Test
    void runsOften() {
      for (int i = 0; i < 8; i++) {
        DinnerFlow flow = new DinnerFlow();
        flow.share(i, 1).named("share of " + i);
        flow.run();
      }
      fail("anyway");
    }
  }

  @Test
  void ofManyRunsTheLast() {
    assertThat(TestRun.of(Several.class).printed())
        .isEqualTo(
            """
            Flows that ran in Several.runsOften:
              (3 before these)
              Dinner: Success("All reference tasks succeeded.")
                share 'share of 3'  Success("The task succeeded.")
              Dinner: Success("All reference tasks succeeded.")
                share 'share of 4'  Success("The task succeeded.")
              Dinner: Success("All reference tasks succeeded.")
                share 'share of 5'  Success("The task succeeded.")
              Dinner: Success("All reference tasks succeeded.")
                share 'share of 6'  Success("The task succeeded.")
              Dinner: Success("All reference tasks succeeded.")
                share 'share of 7'  Success("The task succeeded.")
            """);
  }

  @WeirTest(raiseOnException = false)
  static class Lengthy {
    @Test
    void runsLong() {
      DinnerFlow flow = new DinnerFlow();
      IntStream.range(0, 200).forEach(i -> flow.share(i, i % 50));
      assertEquals("fine", flow.run().message());
    }
  }

  @Test
  void ofLongListsWhatHasNotSucceeded() {
    assertThat(TestRun.of(Lengthy.class).printed())
        .isEqualTo(
            """
            Flows that ran in Lengthy.runsLong:
              Dinner: Failed("Some reference tasks failed.")
                share      Failed("java.lang.ArithmeticException: / by zero")
                share-51   Failed("java.lang.ArithmeticException: / by zero")
                share-101  Failed("java.lang.ArithmeticException: / by zero")
                share-151  Failed("java.lang.ArithmeticException: / by zero")
                (and 196 more)
            """);
  }

  private static final CountDownLatch END = new CountDownLatch(1);

  @WeirTest
  static class Unfinished {
    @Test
    void isNotThereYet() throws InterruptedException {
      DinnerFlow flow = new DinnerFlow();
      CountDownLatch started = new CountDownLatch(1);
      var order = flow.order("soup", 4);
      flow.share(order, 4);
      Doubles.replace(
          flow,
          order,
          (dish, guests) -> {
            started.countDown();
            try {
              END.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return guests;
          });
      flow.runner().start();
      started.await();
      fail("too early");
    }
  }

  @Test
  void ofARunThatGoesOnHowItStands() {
    String printed = TestRun.of(Unfinished.class).printed();
    END.countDown();

    assertThat(printed)
        .isEqualTo(
            """
            Flows that ran in Unfinished.isNotThereYet:
              Dinner: Pending("Some terminal tasks are still pending.")
                order-2  Running("The task is running.")
                share    Pending("The task has not started.")
            """);
  }

  @WeirTest
  static class Named {
    @ParameterizedTest
    @ValueSource(ints = {4, 0})
    void sharesTheBill(int guests) {
      DinnerFlow flow = new DinnerFlow();
      flow.share(8800, guests);
      flow.run();
    }

    @TestFactory
    Stream<DynamicTest> shares() {
      return Stream.of(4, 0)
          .map(guests -> DynamicTest.dynamicTest("of " + guests, () -> sharesTheBill(guests)));
    }
  }

  @Test
  void underTheNameOfTheTest() {
    assertThat(TestRun.of(Named.class).printed())
        .isEqualTo(
            """
            Flows that ran in Named.sharesTheBill [2] guests = 0:
              Dinner: Failed("Some reference tasks failed.")
                share  Failed("java.lang.ArithmeticException: / by zero")
            Flows that ran in Named.shares of 0:
              Dinner: Failed("Some reference tasks failed.")
                share  Failed("java.lang.ArithmeticException: / by zero")
            """);
  }

  @WeirTest
  static class Quiet {
    @Test
    void succeeds() {
      DinnerFlow flow = new DinnerFlow();
      flow.share(8800, 4);
      flow.run();
    }

    @Test
    void isAborted() {
      succeeds();
      assumeTrue(false, "not today");
    }

    @TestFactory
    Stream<DynamicTest> areAborted() {
      return Stream.of(DynamicTest.dynamicTest("dynamic", this::isAborted));
    }

    @Test
    void failsWithoutARun() {
      fail("at once");
    }
  }

  @Test
  void nothingWhereThereIsNothingToSay() {
    TestRun run = TestRun.of(Quiet.class);

    assertThat(run.results())
        .containsExactly(
            "dynamic: ABORTED org.opentest4j.TestAbortedException: Assumption failed: not today",
            "failsWithoutARun(): FAILED org.opentest4j.AssertionFailedError: at once",
            "isAborted(): ABORTED org.opentest4j.TestAbortedException: Assumption failed: not today",
            "succeeds(): SUCCESSFUL");
    assertThat(run.printed()).isEmpty();
  }
}
