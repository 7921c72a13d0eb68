package dev.weir.graph;

import dev.weir.Trigger;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a task is run: what its annotations and its node's options say. Immutable.
 *
 * @param tags the words by which it can be looked up, in the order in which they were given
 * @param blocking whether it waits more than it computes
 * @param firing when it runs
 * @param retry when and how often it is called again
 * @param timeout the limit of each attempt; null for none
 * @param caching how long its results are kept for later calls; null if they are not
 */
public record TaskOptions(
    Set<String> tags,
    boolean blocking,
    Firing firing,
    RetryPolicy retry,
    @Nullable Duration timeout,
    @Nullable Caching caching) {

  /** What holds for a task whose annotation says nothing. */
  public static final TaskOptions DEFAULT =
      new TaskOptions(Set.of(), false, Firing.DEFAULT, RetryPolicy.NONE, null, null);

  /**
   * When a task runs.
   *
   * @param trigger the trigger; without meaning if there is a rule
   * @param rule the user's own trigger; null for none
   * @param skipOnUpstreamSkip whether it is skipped if a direct upstream was
   */
  public record Firing(Trigger trigger, @Nullable TriggerRule rule, boolean skipOnUpstreamSkip) {

    /** When all upstreams have succeeded and none was skipped. */
    public static final Firing DEFAULT = new Firing(Trigger.ALL_SUCCESSFUL, null, true);
  }

  /**
   * How long results are kept.
   *
   * @param ttl how long they are valid; null for no end
   */
  public record Caching(@Nullable Duration ttl) {}

  TaskOptions tagged(Set<String> newTags) {
    return new TaskOptions(newTags, blocking, firing, retry, timeout, caching);
  }

  TaskOptions markedBlocking() {
    return new TaskOptions(tags, true, firing, retry, timeout, caching);
  }

  TaskOptions firing(Firing newFiring) {
    return new TaskOptions(tags, blocking, newFiring, retry, timeout, caching);
  }

  TaskOptions retry(RetryPolicy newRetry) {
    return new TaskOptions(tags, blocking, firing, newRetry, timeout, caching);
  }

  TaskOptions timeout(@Nullable Duration newTimeout) {
    return new TaskOptions(tags, blocking, firing, retry, newTimeout, caching);
  }

  TaskOptions caching(@Nullable Caching newCaching) {
    return new TaskOptions(tags, blocking, firing, retry, timeout, newCaching);
  }
}
