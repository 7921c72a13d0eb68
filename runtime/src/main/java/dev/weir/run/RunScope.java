package dev.weir.run;

import dev.weir.cache.CacheKey;
import dev.weir.cache.CacheStorage;
import dev.weir.cache.CachedResult;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskOptions;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Held;
import dev.weir.state.Failed;
import dev.weir.state.States;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of one run share: its surroundings and how it was asked to behave.
 *
 * @param listeners who is told of changes
 * @param stop ends the run early
 * @param start what was known before
 * @param raising whether the first exception ends the run
 * @param oneThread whether all changes come from one thread
 * @param setting clock, random numbers and cache
 */
record RunScope(
    Listeners listeners,
    StopSwitch stop,
    StartingPoint start,
    boolean raising,
    boolean oneThread,
    Setting setting) {

  private static final System.Logger LOGGER = System.getLogger("dev.weir");

  /** Half of what fits, so that a time and a delay can be added. */
  private static final long LONGEST = Long.MAX_VALUE / 2;

  /**
   * Where a run gets time, chance and old results from, and where it leaves its failures.
   *
   * @param clock the time
   * @param seed decides the jitter of retries
   * @param cache results of earlier calls; null for those that all runs in this JVM share
   * @param crashBundles the folder for a run that fails; null for none
   */
  record Setting(
      RunClock clock, long seed, @Nullable CacheStorage cache, @Nullable Path crashBundles) {

    CacheStorage storage() {
      return cache == null ? Shared.CACHE : cache;
    }
  }

  /** Made when first needed, which it is not by runs without cached tasks. */
  private static final class Shared {
    static final CacheStorage CACHE = CacheStorage.inMemory();
  }

  RunClock clock() {
    return setting.clock;
  }

  /** A duration in nanoseconds, cut at some 146 years. */
  static long nanos(Duration duration) {
    return duration.toSeconds() >= LONGEST / 1_000_000_000L ? LONGEST : duration.toNanos();
  }

  /** How long to wait before an attempt is made again. The same in every run with this seed. */
  Duration delayBefore(RunAttempt failed) {
    int retry = failed.retriesUsed() + 1;
    long place = (long) failed.spec().position() << Integer.SIZE | failed.index();
    SplittableRandom random = new SplittableRandom(setting.seed ^ place * 31 + retry);
    return failed.spec().info().options().retry().delayBefore(retry, random);
  }

  /** Raises what a task has failed with; not what has failed because of that. */
  void raise(Failed<?> state) {
    if (!(state instanceof TriggerFailed<?> held)) {
      stop.raise(state.exception());
    } else {
      Throwable ofRule = held.exception().getCause();
      if (held.rootCauses().isEmpty() && ofRule != null) {
        stop.raise(ofRule);
      }
    }
  }

  /** The state of a task whose result is in the cache; null if it is not. */
  @Nullable TaskState<?> cached(RunAttempt attempt, long now) {
    TaskOptions.Caching caching = attempt.spec().info().options().caching();
    if (caching == null) {
      return null;
    }
    CachedResult found = null;
    try {
      CacheKey key = key(attempt); // before the task can change its inputs
      attempt.cacheKey(key);
      found = setting.storage().get(key);
    } catch (Throwable e) { // a broken cache must not fail a task that can run
      warn("read", attempt, e);
    }
    return found != null && found.isValidAt(States.instant(now), caching.ttl())
        ? States.cached(attempt.task(), now, found.value())
        : null;
  }

  /** Keeps a result if the task says so. */
  void cache(RunAttempt attempt, @Nullable Object result, long now) {
    CacheKey key = attempt.cacheKey();
    if (key != null) {
      try {
        setting.storage().put(key, new CachedResult(Held.plain(result), States.instant(now)));
      } catch (Throwable e) { // the task has succeeded all the same
        warn("written", attempt, e);
      }
    }
  }

  private static void warn(String what, RunAttempt attempt, Throwable e) {
    LOGGER.log(
        System.Logger.Level.WARNING,
        "the cache could not be %s for '%s'".formatted(what, attempt.task().slug()),
        e);
  }

  private static CacheKey key(RunAttempt attempt) {
    TaskSpec spec = attempt.spec();
    TaskInfo info = spec.info();
    return new CacheKey(
        info.owner().getName(),
        info.method(),
        spec.method().info().parameterTypes().stream().map(Class::getName).toList(),
        spec.isStandIn() ? spec.signature().getClass().getName() : "",
        Arrays.asList(Held.plain(attempt.inputs())),
        spec.hasSensitive());
  }
}
