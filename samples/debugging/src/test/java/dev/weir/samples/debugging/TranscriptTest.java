package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.executor.FlowExecutor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptTest {

  @Tag("behaviour-103")
  @ParameterizedTest
  @MethodSource(Executors.OF_THE_CALLER)
  void isTheSameOnBothExecutorsOfTheCaller(FlowExecutor executor) throws Exception {
    assertThat(transcript(executor).lines())
        .containsExactlyElementsIn(
            """
            Without raise mode the exception is trapped
              state: Failed("Some reference tasks failed.")
              state.of(val): Failed("java.lang.ArithmeticException: / by zero")
            In raise mode it leaves run()
              java.lang.ArithmeticException: / by zero
                  at dev.weir.samples.debugging.Division.div(Division.java:12)
                  ...
                  at dev.weir.samples.debugging.RaiseAtOnce.tell(RaiseAtOnce.java:24)
            The trapped exception is in the task's state
              state.of(gotcha): Failed("java.lang.AssertionError: tup has changed")
              failed.inputs(): {}
              failed.exception().getCause(): java.lang.UnsupportedOperationException
            Raised again, it is the same object
              e == failed.exception(): true
              java.lang.AssertionError: tup has changed
                  at dev.weir.samples.debugging.Silly.gotcha(Silly.java:19)
                  ...
                  at dev.weir.samples.debugging.PostHoc.tell(PostHoc.java:16)
              Caused by: java.lang.UnsupportedOperationException
                  ...
                  at dev.weir.samples.debugging.Silly.gotcha(Silly.java:16)
                  ...
                  at dev.weir.samples.debugging.PostHoc.tell(PostHoc.java:16)
              e.getSuppressed()[0]: \
            dev.weir.state.RaisedAgain: the task's exception was raised again here
            Replayed, the task runs once more, in this thread
              e == failed.exception(): false
              java.lang.AssertionError: tup has changed
                  at dev.weir.samples.debugging.Silly.gotcha(Silly.java:19)
                  ...
                  at dev.weir.samples.debugging.PostHoc.replay(PostHoc.java:43)
              Caused by: java.lang.UnsupportedOperationException
                  ...
                  at dev.weir.samples.debugging.Silly.gotcha(Silly.java:16)
                  ...
                  at dev.weir.samples.debugging.PostHoc.replay(PostHoc.java:43)
            Replayed in another JVM, it shows its variables
              java.lang.AssertionError: tup has changed
                  at dev.weir.samples.debugging.Silly.gotcha(Silly.java:19)
                    > throw new AssertionError("tup has changed", e);
                      tup = [["a"], ["b", "c"]]
                      e = UnsupportedOperationException
              Caused by: java.lang.UnsupportedOperationException
                  ...
                  at dev.weir.samples.debugging.Silly.gotcha(Silly.java:16)
                    > tup.set(1, plus(tup.get(1), "c"));
                      tup = [["a"], ["b", "c"]]
              postMortem.frames().get(0): dev.weir.samples.debugging.Silly.gotcha(Silly.java:19)
              its variables(): [tup = [["a"], ["b", "c"]], e = UnsupportedOperationException]
            A flow with a broken task
              flow.graph().edges(): [gotcha → celebrate]
              flow.run(): Failed("Some reference tasks failed.")
            Tasks are looked up by class, or by name and tag
              broken == gotcha: true
              named: [gotcha]
            A declared replacement, tried on a copy
              copy.graph().edges(): [copying → celebrate]
              copy.run(): Success("All reference tasks succeeded.")
            A method reference, in the flow itself
              flow.graph().edges(): [fixed → celebrate]
              flow.run(): Success("All reference tasks succeeded.")
            In the morning there is a file
              bundle.state(): Failed("Some reference tasks failed.")
              failed: share: java.lang.ArithmeticException: / by zero
              failed.inputs(): {bonus=900, present=boss}
              failed.missing(): {pin=it is @Sensitive}
            Replayed, with the pin, which is not in it
              java.lang.ArithmeticException: / by zero
                  at dev.weir.samples.debugging.Payday.share(Payday.java:17)
                  ...
                  at dev.weir.samples.debugging.LastNight.morning(LastNight.java:52)
            After death it shows its variables, but for the pin
              java.lang.ArithmeticException: / by zero
                  at dev.weir.samples.debugging.Payday.share(Payday.java:17)
                    > return bonus / people;
                      bonus = 900
                      present = "boss"
                      pin = (sensitive)
                      people = 0
            """
                .lines()
                .toList())
        .inOrder();
  }

  static String transcript(FlowExecutor executor) throws Exception {
    var out = new ByteArrayOutputStream();
    Main.tell(new PrintStream(out, true, UTF_8), executor);
    return out.toString(UTF_8);
  }
}
