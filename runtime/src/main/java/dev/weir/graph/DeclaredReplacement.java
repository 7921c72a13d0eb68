package dev.weir.graph;

/**
 * A replacement that was declared with {@code @Replaces} and checked by the processor. Generated
 * code has a subclass for each, which implements the signature of the task it replaces.
 */
public abstract class DeclaredReplacement {

  /** For generated code. */
  protected DeclaredReplacement() {}

  /**
   * What the replacing task says of itself.
   *
   * @return its names, tags and parameters
   */
  public abstract TaskInfo info();
}
