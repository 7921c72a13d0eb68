package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskSpec;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/**
 * Knows which results may be dropped: those that nobody asked to keep and whose last reader is at
 * its end. Only runs with {@code returnTasks} have one. Thread-safe.
 */
final class KeptResults {

  private final BitSet kept;
  private final AtomicIntegerArray readersLeft;

  KeptResults(FlowGraph graph, BitSet kept, StartingPoint start) {
    this.kept = kept;
    this.readersLeft = new AtomicIntegerArray(graph.size());
    for (int position = 0; position < graph.size(); position++) {
      TaskSpec spec = graph.spec(position);
      for (int i = 0; i < spec.inputCount() && start.runs(position); i++) {
        if (spec.source(i) >= 0) {
          readersLeft.incrementAndGet(spec.source(i));
        }
      }
    }
  }

  boolean isKept(int position) {
    return kept.get(position);
  }

  /** A task is at its end: it reads nothing any more, and may have no reader itself. */
  void finished(TaskSpec spec, IntConsumer drop) {
    for (int i = 0; i < spec.inputCount(); i++) {
      int source = spec.source(i);
      if (source >= 0 && readersLeft.decrementAndGet(source) == 0) {
        dropUnlessKept(source, drop);
      }
    }
    if (readersLeft.get(spec.position()) == 0) {
      dropUnlessKept(spec.position(), drop);
    }
  }

  private void dropUnlessKept(int position, IntConsumer drop) {
    if (!kept.get(position)) {
      drop.accept(position);
    }
  }
}
