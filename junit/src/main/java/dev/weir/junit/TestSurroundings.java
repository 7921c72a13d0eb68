package dev.weir.junit;

import dev.weir.debug.RaiseOnException;
import dev.weir.internal.ExternalTags;
import dev.weir.internal.Surroundings;
import dev.weir.run.RunListener;
import dev.weir.run.VirtualClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/** What one test wants of its runs, and what it knows of them. */
final class TestSurroundings {

  private final Settings settings;
  private final LastRuns runs = new LastRuns();
  private @Nullable VirtualClock clock;

  TestSurroundings(Settings settings) {
    this.settings = settings;
  }

  /** The clock of this test; from the first call on its runs are on it. */
  VirtualClock clock() {
    if (clock == null) {
      clock = new VirtualClock();
    }
    return clock;
  }

  /** Calls a method of the test, in the thread that it is to be called in. */
  <T extends @Nullable Object> T proceed(InvocationInterceptor.Invocation<T> invocation)
      throws Throwable {
    Surroundings around =
        Surroundings.here()
            .with(RunListener.class, runs)
            .with(ExternalTags.class, new ExternalTags(settings.external()));
    if (clock != null) {
      around = around.with(VirtualClock.class, clock);
    }
    Surroundings before = around.enter();
    RaiseOnException raising = settings.raising() ? RaiseOnException.enable() : null;
    try {
      return invocation.proceed();
    } finally {
      if (raising != null) {
        raising.close();
      }
      before.enter();
    }
  }

  /**
   * Prints the runs of a test that has failed, if there were any, and leaves bundles of them. To
   * the standard output: build tools show no reports.
   */
  void report(ExtensionContext test) {
    if (!runs.isEmpty()) {
      System.out.print(runs.report(TestName.of(test), TestBundles.of(test)));
    }
  }
}
