package dev.weir.distributed.cluster;

/** How somebody gets into a cluster. */
public sealed interface Entrance permits Meeting, Guest {

  /**
   * What this member is called.
   *
   * @return a name, for people
   */
  String member();

  /**
   * What all members know.
   *
   * @return the secret
   */
  Secret secret();
}
