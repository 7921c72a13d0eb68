package dev.weir;

/**
 * Which version of Weir these annotations are of. Not for use by hand: the processor compares it
 * with its own.
 */
public final class AnnotationsVersion {

  /** The version, as in {@code weir-annotations:0.1.0}. */
  public static final String NUMBER = "0.1.0-SNAPSHOT";

  /**
   * The generation: versions fit each other if they have the same one. It grows when annotations,
   * generated code and runtime of a version no longer work with those of the version before.
   */
  public static final int GENERATION = 1;

  private AnnotationsVersion() {}
}
