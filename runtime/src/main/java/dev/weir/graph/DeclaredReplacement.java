package dev.weir.graph;

/**
 * A replacement that was declared with {@code @Replaces} and checked by the processor. Generated
 * code has a subclass for each, which implements the signature of the task it replaces.
 */
public abstract class DeclaredReplacement {

  /** For deserialization, which has no use for the arguments of the other one. */
  protected DeclaredReplacement() {}

  /**
   * For generated code.
   *
   * @param generation the generation of that code
   * @param version the version of the processor that has generated it
   * @throws IllegalStateException if this runtime is of another generation
   */
  protected DeclaredReplacement(int generation, String version) {
    RuntimeVersion.check(getClass(), generation, version);
  }

  /**
   * What the replacing task says of itself.
   *
   * @return its names, tags and parameters
   */
  public abstract TaskInfo info();
}
