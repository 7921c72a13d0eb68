package dev.weir.view;

import dev.weir.graph.Edge;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskNode;
import dev.weir.internal.Misuse;
import dev.weir.run.FlowState;
import dev.weir.state.Cancelled;
import dev.weir.state.Running;
import dev.weir.state.Skipped;
import dev.weir.state.TaskState;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A flow as text that other programs draw: Mermaid, which many web pages understand, or DOT, the
 * language of Graphviz. Nothing is drawn, run or looked up here, so no other program is needed.
 *
 * <p>A task is a box with its slug, and its name if that is another one; a mapped task has a double
 * border. An arrow has the name of the parameter that it feeds, with {@code []} if element by
 * element; one for mere order is dashed. With a state, boxes show how their tasks ended, in words
 * and in colour.
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowDrawing {

  private final FlowGraph graph;
  private final @Nullable FlowState state;

  private FlowDrawing(FlowGraph graph, @Nullable FlowState state) {
    this.graph = graph;
    this.state = state;
  }

  /**
   * The structure of a flow.
   *
   * @param graph the graph, from {@code flow.graph()}
   * @return the drawing
   * @throws IllegalArgumentException if it is null
   */
  public static FlowDrawing of(FlowGraph graph) {
    return new FlowDrawing(Misuse.requireNonNull(graph, "graph"), null);
  }

  /**
   * The structure of a flow, and how a run of it went.
   *
   * @param graph the graph as it was when it ran
   * @param state the state of the run, at its end or so far
   * @return the drawing
   * @throws IllegalArgumentException if one of them is null, or the run did not know a node of the
   *     graph
   */
  public static FlowDrawing of(FlowGraph graph, FlowState state) {
    Misuse.requireNonNull(graph, "graph");
    Misuse.requireNonNull(state, "state");
    graph.nodes().forEach(state::of);
    return new FlowDrawing(graph, state);
  }

  /**
   * The drawing in Mermaid's language for flowcharts.
   *
   * @return lines that end with {@code \n}
   */
  public String mermaid() {
    StringBuilder text = new StringBuilder("flowchart TD\n");
    Map<TaskNode<?, ?>, String> ids = ids();
    Map<Look, StringJoiner> looks = new EnumMap<>(Look.class);
    ids.forEach(
        (node, id) -> {
          String label = '"' + inMermaid(label(node)) + '"';
          boolean mapped = node instanceof MappedNode;
          text.append("  ").append(id);
          text.append(mapped ? "[[" + label + "]]" : "[" + label + "]").append('\n');
          if (state != null) {
            Look look = Look.of(state.of(node));
            looks.computeIfAbsent(look, each -> new StringJoiner(",")).add(id);
          }
        });
    for (Edge edge : graph.edges()) {
      String arrow = edge.parameter().isPresent() ? " -->|\"%s\"| " : " -.-> ";
      text.append("  ").append(ids.get(edge.upstream()));
      text.append(arrow.formatted(inMermaid(label(edge)))).append(ids.get(edge.downstream()));
      text.append('\n');
    }
    looks.forEach(
        (look, nodes) -> {
          String name = look.name().toLowerCase(Locale.ROOT);
          text.append("  classDef %s fill:%s,color:#000\n".formatted(name, look.colour));
          text.append("  class %s %s\n".formatted(nodes, name));
        });
    return text.toString();
  }

  /**
   * The drawing in DOT.
   *
   * @return lines that end with {@code \n}
   */
  public String dot() {
    StringBuilder text = new StringBuilder();
    text.append("digraph \"%s\" {\n".formatted(inDot(graph.name())));
    text.append("  node [shape=box];\n");
    Map<TaskNode<?, ?>, String> ids = ids();
    ids.forEach(
        (node, id) -> {
          text.append("  %s [label=\"%s\"".formatted(id, inDot(label(node))));
          text.append(node instanceof MappedNode ? ", peripheries=2" : "");
          if (state != null) {
            String colour = Look.of(state.of(node)).colour;
            text.append(", style=filled, fillcolor=\"%s\"".formatted(colour));
          }
          text.append("];\n");
        });
    for (Edge edge : graph.edges()) {
      String look =
          edge.parameter().isPresent()
              ? "label=\"%s\"".formatted(inDot(label(edge)))
              : "style=dashed";
      text.append("  %s -> ".formatted(ids.get(edge.upstream())));
      text.append("%s [%s];\n".formatted(ids.get(edge.downstream()), look));
    }
    return text.append("}\n").toString();
  }

  /** Short names that need no escaping, in insertion order. */
  private Map<TaskNode<?, ?>, String> ids() {
    Map<TaskNode<?, ?>, String> ids = new LinkedHashMap<>();
    List<TaskNode<?, ?>> nodes = graph.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      ids.put(nodes.get(i), "t" + i);
    }
    return ids;
  }

  private String label(TaskNode<?, ?> node) {
    String slug = node.slug();
    boolean same = slug.equals(node.name()) || slug.startsWith(node.name() + "-");
    String name = same ? slug : node.name() + " (" + slug + ")";
    return state == null ? name : name + "\n" + state.of(node).getClass().getSimpleName();
  }

  private static String label(Edge edge) {
    return edge.parameter().orElse("") + (edge.mapped() ? "[]" : "");
  }

  private static String inMermaid(String text) {
    return text.replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("`", "#96;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("\n", "<br/>");
  }

  private static String inDot(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** What kinds of states have in common for the eye. */
  private enum Look {
    SUCCESS("#b7e1c0"),
    SKIPPED("#e2e2e2"),
    FAILED("#f5b5b5"),
    CANCELLED("#e8d2a6"),
    RUNNING("#b9d6f2"),
    WAITING("#ffffff");

    private final String colour;

    Look(String colour) {
      this.colour = colour;
    }

    static Look of(TaskState<?> state) {
      if (state instanceof Skipped) {
        return SKIPPED;
      }
      if (state.isFailed()) {
        return FAILED;
      }
      if (state.isSuccessful()) {
        return SUCCESS;
      }
      if (state instanceof Cancelled) {
        return CANCELLED;
      }
      return state instanceof Running ? RUNNING : WAITING;
    }
  }
}
