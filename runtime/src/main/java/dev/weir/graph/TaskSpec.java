package dev.weir.graph;

import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The immutable description of one node: what runs there, under which name, and what it needs.
 *
 * <p>Upstream tasks are positions, not handles, so a replaced task needs no change downstream.
 */
public final class TaskSpec implements TaskReference {

  /** Stands in {@link #source} for an input that is a plain value. */
  public static final int VALUE = -1;

  /** Stands in {@link #source} for an input that is a parameter of the flow. */
  public static final int PARAMETER = -2;

  private final TaskMethod<?, ?> method;
  private final Object signature;
  private final TaskInfo info;
  private final int position;
  private final Slug slug;
  private final Wires wires;

  /** A task name, and which use of it this is; the text is made when asked for. */
  record Slug(String taskName, int use) {
    String text() {
      return use == 1 ? taskName : taskName + "-" + use;
    }
  }

  TaskSpec(
      TaskMethod<?, ?> method,
      Object signature,
      TaskInfo info,
      int position,
      Slug slug,
      Wires wires) {
    this.method = method;
    this.signature = signature;
    this.info = info;
    this.position = position;
    this.slug = slug;
    this.wires = wires;
  }

  TaskSpec with(TaskInfo newInfo) {
    return new TaskSpec(method, signature, newInfo, position, slug, wires);
  }

  TaskSpec replacedBy(Object newSignature, TaskInfo newInfo, Slug newSlug) {
    return new TaskSpec(method, newSignature, newInfo, position, newSlug, wires);
  }

  TaskSpec after(List<Integer> more) {
    return new TaskSpec(method, signature, info, position, slug, wires.after(more));
  }

  @Override
  public String slug() {
    return slug.text();
  }

  @Override
  public int position() {
    return position;
  }

  /**
   * What knows how to call what runs here.
   *
   * @return the method of the task that the place was made for
   */
  public TaskMethod<?, ?> method() {
    return method;
  }

  /**
   * What runs here.
   *
   * @return the task's own method, or its replacement; of the method's signature type
   */
  public Object signature() {
    return signature;
  }

  /**
   * Names, tags and options of what runs here.
   *
   * @return the description; its parameters are those of the place only if nothing was replaced
   */
  public TaskInfo info() {
    return info;
  }

  /**
   * Whether something that is no task itself, such as a lambda, runs in a task's place. It has kept
   * the names, tags and options of what it replaced.
   *
   * @return false if nothing was replaced, or by another task
   */
  public boolean isStandIn() {
    return signature != method && info.isOfMethod(method.info());
  }

  /**
   * The names of the inputs, which stay when the task is replaced.
   *
   * @return an unmodifiable list in parameter order
   */
  public List<String> inputNames() {
    return method.info().parameterNames();
  }

  /**
   * How many inputs there are.
   *
   * @return the number
   */
  public int inputCount() {
    return wires.inputCount();
  }

  /**
   * Where an input comes from.
   *
   * @param input the number of the parameter, from 0 on
   * @return the position of the upstream task, {@link #VALUE} or {@link #PARAMETER}, both negative
   */
  public int source(int input) {
    return wires.source(input);
  }

  /**
   * The plain value of an input whose source is {@link #VALUE}, or the {@link Parameter}.
   *
   * @param input the number of the parameter, from 0 on
   * @return the value or the parameter
   */
  public @Nullable Object value(int input) {
    return wires.value(input);
  }

  /**
   * Whether the values of an input must not be seen: the task says so, or what replaces it.
   *
   * @param input the number of the parameter, from 0 on
   * @return true for a parameter that is marked as sensitive
   */
  public boolean isSensitive(int input) {
    return method.info().isSensitive(input) || info.isSensitive(input);
  }

  /**
   * Whether any input must not be seen.
   *
   * @return true if at least one parameter is marked as sensitive
   */
  public boolean hasSensitive() {
    return IntStream.range(0, inputCount()).anyMatch(this::isSensitive);
  }

  /**
   * Whether the task is called once for each element of something.
   *
   * @return true if at least one input is mapped over
   */
  public boolean isMapped() {
    return wires.isMapped();
  }

  /**
   * Whether an input takes one value for each child.
   *
   * @param input the number of the parameter, from 0 on
   * @return false if it is the same for all children
   */
  public boolean isEach(int input) {
    return wires.each(input) != null;
  }

  /**
   * Whether each child takes the result of one child of the upstream task, without waiting for the
   * others.
   *
   * @param input the number of the parameter, from 0 on
   * @return true for what {@link MappedNode#each} gave
   */
  public boolean isChained(int input) {
    Each<?> each = wires.each(input);
    return each != null && each.isChained();
  }

  /**
   * Whether an input may be longer than others.
   *
   * @param input the number of the parameter, from 0 on
   * @return true for what {@link Each#shortest} gave
   */
  public boolean isShortest(int input) {
    Each<?> each = wires.each(input);
    return each != null && each.isShortest();
  }

  /** Whether an edge, counted as in {@link #upstream}, leads from single children. */
  boolean isChainedEdge(int edge) {
    int seen = -1;
    for (int input = 0; input < inputCount(); input++) {
      if (source(input) >= 0 && ++seen == edge) {
        return isChained(input);
      }
    }
    return false;
  }

  /** Whether it runs as soon as all upstreams have succeeded, and nothing else can become of it. */
  boolean isPlain() {
    if (isMapped()
        || info.options().caching() != null
        || !info.options().firing().equals(TaskOptions.Firing.DEFAULT)) {
      return false;
    }
    for (int input = 0; input < inputCount(); input++) {
      if (source(input) == PARAMETER
          || method.info().parameterTypes().get(input) == TaskState.class) {
        return false;
      }
    }
    return true;
  }

  /** A handle for a place with this description. */
  TaskNode<?, ?> node(Place place) {
    return isMapped() ? new MappedNode<>(place) : method.node(place);
  }

  /**
   * How many edges come in, those with data first.
   *
   * @return the number
   */
  public int upstreamCount() {
    return wires.upstreamCount();
  }

  /**
   * What the task was told to run after, though it does not read it.
   *
   * @return positions in the order in which that was said; the array must not be changed
   */
  public int[] after() {
    return wires.after();
  }

  /**
   * Where all incoming edges come from: first the inputs in parameter order, then the others in the
   * order in which they were added. A task that is read twice is there twice.
   *
   * @return a new array of positions
   */
  public int[] upstream() {
    return wires.upstream();
  }
}
