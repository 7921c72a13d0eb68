package dev.weir.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a {@code @Task} method says of itself: its names, tags and parameters. Immutable; each
 * method returns a changed copy. Generated code makes it, and a node's options change its own copy.
 */
public final class TaskInfo {

  private final Class<?> owner;
  private final String method;
  private final String taskName;
  private final String name;
  private final Set<String> tags;
  private final boolean blocking;
  private final List<String> parameterNames;
  private final List<Class<?>> parameterTypes;

  private TaskInfo(
      Class<?> owner,
      String method,
      String taskName,
      String name,
      Options options,
      Parameters parameters) {
    this.owner = owner;
    this.method = method;
    this.taskName = taskName;
    this.name = name;
    this.tags = options.tags;
    this.blocking = options.blocking;
    this.parameterNames = parameters.names;
    this.parameterTypes = parameters.types;
  }

  private record Options(Set<String> tags, boolean blocking) {}

  private record Parameters(List<String> names, List<Class<?>> types) {}

  private Options options() {
    return new Options(tags, blocking);
  }

  private Parameters parameters() {
    return new Parameters(parameterNames, parameterTypes);
  }

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
        new Options(Set.of(), false),
        new Parameters(List.of(), List.of()));
  }

  /**
   * Gives the task another task name, which is its name too.
   *
   * @param newTaskName a Java identifier
   * @return the changed copy
   */
  public TaskInfo as(String newTaskName) {
    return new TaskInfo(owner, method, newTaskName, newTaskName, options(), parameters());
  }

  /**
   * Gives the task another name for people to see.
   *
   * @param newName any text
   * @return the changed copy
   */
  public TaskInfo named(String newName) {
    return new TaskInfo(owner, method, taskName, newName, options(), parameters());
  }

  /**
   * Adds tags.
   *
   * @param more the tags to add
   * @return the changed copy
   */
  public TaskInfo tagged(String... more) {
    Set<String> all = new LinkedHashSet<>(tags);
    Collections.addAll(all, more);
    Options changed = new Options(Collections.unmodifiableSet(all), blocking);
    return new TaskInfo(owner, method, taskName, name, changed, parameters());
  }

  /**
   * Says that the task waits more than it computes.
   *
   * @return the changed copy
   */
  public TaskInfo blocking() {
    return new TaskInfo(owner, method, taskName, name, new Options(tags, true), parameters());
  }

  /**
   * Adds a parameter behind those there are.
   *
   * @param parameter its name
   * @param type its erased type
   * @return the changed copy
   */
  public TaskInfo parameter(String parameter, Class<?> type) {
    List<String> names = new ArrayList<>(parameterNames);
    names.add(parameter);
    List<Class<?>> types = new ArrayList<>(parameterTypes);
    types.add(type);
    return new TaskInfo(
        owner,
        method,
        taskName,
        name,
        options(),
        new Parameters(Collections.unmodifiableList(names), Collections.unmodifiableList(types)));
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
    return tags;
  }

  /**
   * Whether the task waits more than it computes.
   *
   * @return true if it was said to
   */
  public boolean isBlocking() {
    return blocking;
  }

  /**
   * The parameters' names.
   *
   * @return an unmodifiable list in order
   */
  public List<String> parameterNames() {
    return parameterNames;
  }

  /**
   * The parameters' erased types.
   *
   * @return an unmodifiable list in order
   */
  public List<Class<?>> parameterTypes() {
    return parameterTypes;
  }
}
