package dev.weir.testing;

import dev.weir.graph.Each;
import dev.weir.run.FlowState;
import java.util.ArrayList;
import java.util.List;

/** A program for a JVM of its own, with little memory: a task that is mapped over very much. */
public final class ManyChildren {

  private static final int CHILDREN = 1_000_000;

  private ManyChildren() {}

  /** Runs the flow on the configured executor. */
  public static void main(String[] arguments) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < CHILDREN; i++) {
      numbers.add(i);
    }
    TestFlow flow = new TestFlow();
    var first = flow.map("first", Bodies.INCREMENT, Each.each(numbers));
    var second = flow.map("second", Bodies.INCREMENT, first.each());
    var last = flow.step("last", inputs -> inputs[0], second);
    FlowState state = flow.run();
    List<?> result = (List<?>) state.result(last);
    if (result == null
        || result.size() != CHILDREN
        || !result.get(CHILDREN - 1).equals(CHILDREN + 1)) {
      throw new AssertionError("not the results: " + state);
    }
    System.out.println("all children ran");
  }
}
