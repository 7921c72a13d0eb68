package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.run.FlowState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers and drivers that show each other who they are. */
class TlsTest {

  @TempDir static Path keys;
  @TempDir Path folder;

  private static final AtomicBoolean RUN = new AtomicBoolean();

  @BeforeAll
  static void makeKeys() throws Exception {
    for (String name : List.of("ours", "theirs")) {
      TestKeys.make(keys, name);
    }
  }

  private static SSLContext context(String name) {
    return TlsFiles.context(keys.resolve(name), null, keys.resolve("password"));
  }

  @Test
  void flowRunsOverTls() throws Exception {
    try (Workers workers = new Workers(folder, context("ours"))) {
      workers.start("one", 1);
      workers.start("other", 1);
      TestFlow flow = new TestFlow();
      Step large = flow.step("large", inputs -> LargeValues.large(3));
      Step length = flow.step("length", inputs -> ((int[]) inputs[0]).length, large);
      try (DistributedExecutor executor = workers.driver().tls(context("ours")).build()) {
        FlowState state = flow.run(executor);
        assertThat(state.result(length)).isEqualTo(3 * LargeValues.MEGABYTE / Integer.BYTES);
      }
    }
  }

  /** Who uses no TLS, or a key that is not trusted, does not even get to show the secret. */
  @Test
  void strangersGetNoConnection() throws Exception {
    try (Workers workers = new Workers(folder, context("ours"))) {
      workers.start("one", 1);
      List<CompletableFuture<String>> tries = new ArrayList<>();
      for (DistributedExecutor.Builder stranger :
          List.of(workers.driver(), workers.driver().tls(context("theirs")))) {
        tries.add(
            CompletableFuture.supplyAsync(
                () -> {
                  TestFlow flow = new TestFlow();
                  flow.step("never", inputs -> RUN.getAndSet(true));
                  try (DistributedExecutor executor = stranger.build()) {
                    return flow.run(executor).message();
                  }
                }));
      }

      for (CompletableFuture<String> attempt : tries) {
        assertThat(attempt.join())
            .contains(
                "[ClusterUnreachable] the workers at "
                    + workers.address()
                    + " could not be joined: nobody of the cluster answers at ");
      }
      assertThat(RUN.get()).isFalse();
    }
  }
}
