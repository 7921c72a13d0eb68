package dev.weir.graph;

import dev.weir.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code @Task} method says of itself: its names, tags and parameters. Immutable; each
 * method returns a changed copy. Generated code makes it, and a node's options change its own copy.
 */
public final class TaskInfo {

  private final Class<?> owner;
  private final String method;
  private final String taskName;
  private final String name;
  private final TaskOptions options;
  private final Parameters parameters;

  private TaskInfo(
      Class<?> owner,
      String method,
      String taskName,
      String name,
      TaskOptions options,
      Parameters parameters) {
    this.owner = owner;
    this.method = method;
    this.taskName = taskName;
    this.name = name;
    this.options = options;
    this.parameters = parameters;
  }

  private record Parameters(List<String> names, List<Class<?>> types, BitSet sensitive) {}

  /**
   * A task that is named like its method, without tags and parameters.
   *
   * @param owner the class that declares the method
   * @param method the method's name
   * @return the description
   */
  public static TaskInfo of(Class<?> owner, String method) {
    return new TaskInfo(
        owner,
        method,
        method,
        method,
        TaskOptions.DEFAULT,
        new Parameters(List.of(), List.of(), new BitSet()));
  }

  /**
   * Gives the task another task name, which is its name too.
   *
   * @param newTaskName a Java identifier
   * @return the changed copy
   */
  public TaskInfo as(String newTaskName) {
    return new TaskInfo(owner, method, newTaskName, newTaskName, options, parameters);
  }

  /**
   * Gives the task another name for people to see.
   *
   * @param newName any text
   * @return the changed copy
   */
  public TaskInfo named(String newName) {
    return new TaskInfo(owner, method, taskName, newName, options, parameters);
  }

  /**
   * Adds tags.
   *
   * @param more the tags to add
   * @return the changed copy
   */
  public TaskInfo tagged(String... more) {
    Set<String> all = new LinkedHashSet<>(options.tags());
    Collections.addAll(all, more);
    return with(options.tagged(Collections.unmodifiableSet(all)));
  }

  /**
   * Says that the task waits more than it computes.
   *
   * @return the changed copy
   */
  public TaskInfo blocking() {
    return with(options.markedBlocking());
  }

  /**
   * Says when the task runs.
   *
   * @param trigger the trigger
   * @return the changed copy
   */
  public TaskInfo trigger(Trigger trigger) {
    boolean skip = options.firing().skipOnUpstreamSkip();
    return with(options.firing(new TaskOptions.Firing(trigger, null, skip)));
  }

  /**
   * Says when the task runs, by a rule of the user's own.
   *
   * @param rule the rule
   * @return the changed copy
   */
  public TaskInfo trigger(TriggerRule rule) {
    TaskOptions.Firing firing = options.firing();
    return with(
        options.firing(
            new TaskOptions.Firing(firing.trigger(), rule, firing.skipOnUpstreamSkip())));
  }

  /**
   * Says whether the task is skipped if a task directly upstream was.
   *
   * @param skip false for a task that goes on
   * @return the changed copy
   */
  public TaskInfo skipOnUpstreamSkip(boolean skip) {
    TaskOptions.Firing firing = options.firing();
    return with(options.firing(new TaskOptions.Firing(firing.trigger(), firing.rule(), skip)));
  }

  /**
   * Says when and how often the task is called again.
   *
   * @param policy the policy
   * @return the changed copy
   */
  public TaskInfo retry(RetryPolicy policy) {
    return with(options.retry(policy));
  }

  /**
   * Limits the time of each attempt.
   *
   * @param timeout a duration above zero
   * @return the changed copy
   */
  public TaskInfo timeout(Duration timeout) {
    return with(options.timeout(timeout));
  }

  /**
   * Lets results be kept for later calls with equal inputs.
   *
   * @param ttl how long they are valid; null for no end
   * @return the changed copy
   */
  public TaskInfo cached(@Nullable Duration ttl) {
    return with(options.caching(new TaskOptions.Caching(ttl)));
  }

  /**
   * For something without names and options of its own that takes the place of this task: it keeps
   * these, but is not this method.
   */
  TaskInfo standingIn(TaskInfo original) {
    return isOfMethod(original)
        ? this
        : new TaskInfo(original.owner, original.method, taskName, name, options, parameters);
  }

  boolean isOfMethod(TaskInfo other) {
    return owner == other.owner && method.equals(other.method);
  }

  /** The same task, run another way. */
  TaskInfo with(TaskOptions changed) {
    return new TaskInfo(owner, method, taskName, name, changed, parameters);
  }

  /**
   * Adds a parameter behind those there are.
   *
   * @param parameter its name
   * @param type its erased type
   * @return the changed copy
   */
  public TaskInfo parameter(String parameter, Class<?> type) {
    return parameter(parameter, type, false);
  }

  /**
   * Adds a parameter whose values must not be seen behind those there are.
   *
   * @param parameter its name
   * @param type its erased type
   * @return the changed copy
   */
  public TaskInfo sensitiveParameter(String parameter, Class<?> type) {
    return parameter(parameter, type, true);
  }

  private TaskInfo parameter(String parameter, Class<?> type, boolean isSensitive) {
    List<String> names = new ArrayList<>(parameters.names);
    names.add(parameter);
    List<Class<?>> types = new ArrayList<>(parameters.types);
    types.add(type);
    BitSet sensitive = (BitSet) parameters.sensitive.clone();
    sensitive.set(types.size() - 1, isSensitive);
    return new TaskInfo(
        owner,
        method,
        taskName,
        name,
        options,
        new Parameters(
            Collections.unmodifiableList(names), Collections.unmodifiableList(types), sensitive));
  }

  /**
   * The class that declares the method.
   *
   * @return the class
   */
  public Class<?> owner() {
    return owner;
  }

  /**
   * The method's name.
   *
   * @return the name
   */
  public String method() {
    return method;
  }

  /**
   * The task name: what the builder method is called, and what slugs start with.
   *
   * @return a Java identifier
   */
  public String taskName() {
    return taskName;
  }

  /**
   * The name that people see.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The words by which the task can be looked up.
   *
   * @return an unmodifiable set in the order in which they were given
   */
  public Set<String> tags() {
    return options.tags();
  }

  /**
   * How the task is run.
   *
   * @return the options
   */
  public TaskOptions options() {
    return options;
  }

  /**
   * Whether the task waits more than it computes.
   *
   * @return true if it was said to
   */
  public boolean isBlocking() {
    return options.blocking();
  }

  /**
   * The parameters' names.
   *
   * @return an unmodifiable list in order
   */
  public List<String> parameterNames() {
    return parameters.names;
  }

  /**
   * The parameters' erased types.
   *
   * @return an unmodifiable list in order
   */
  public List<Class<?>> parameterTypes() {
    return parameters.types;
  }

  /**
   * Whether the values of a parameter must not be seen.
   *
   * @param parameter the number of the parameter, from 0 on
   * @return true if it was marked; false too if there is no such parameter
   */
  public boolean isSensitive(int parameter) {
    return parameters.sensitive.get(parameter);
  }
}
