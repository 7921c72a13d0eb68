package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.function.IntFunction;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** A loop in the order that a graph library finds, anew for each run. */
final class JGraphTOrder implements Contender {

  private final Shape shape;
  private final Body[] bodies;
  private final Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

  JGraphTOrder(Workload workload) {
    this.shape = workload.shape();
    this.bodies = workload.bodies();
    for (int i = 0; i < bodies.length; i++) {
      graph.addVertex(i);
      for (int upstream : shape.upstream(i)) {
        graph.addEdge(upstream, i);
      }
    }
  }

  @Override
  public IntFunction<Object> run() {
    Object[] results = new Object[bodies.length];
    TopologicalOrderIterator<Integer, DefaultEdge> order = new TopologicalOrderIterator<>(graph);
    while (order.hasNext()) {
      int task = order.next();
      results[task] =
          bodies[task].call(
              TopologicalLoops.read(shape.first(task), results),
              TopologicalLoops.read(shape.second(task), results));
    }
    return i -> results[i];
  }
}
