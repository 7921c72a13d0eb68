package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.testing.Application;
import dev.weir.distributed.testing.Infinispan;
import dev.weir.run.FlowState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jgroups.JChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Flows on the channel of an embedded Infinispan, beside its caches. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InfinispanTest {

  @TempDir Path folder;

  private final Application application = new Application();
  private final List<Infinispan> members = new ArrayList<>();
  private Path secretFile;

  @BeforeEach
  void writeSecret() throws Exception {
    secretFile = Files.writeString(folder.resolve("secret"), Secret.random().text());
  }

  @AfterEach
  void close() {
    members.forEach(Infinispan::close);
    application.close();
  }

  /** A member with a cache, whose channel is Infinispan's from then on. */
  private JChannel start(String name) throws Exception {
    JChannel channel = application.part(name).channel();
    members.add(new Infinispan(channel, name));
    return channel;
  }

  @Test
  void flowsRunOnItsChannelAndItsCachesGoOn() throws Exception {
    JChannel first = start("a");
    JChannel second = start("b");
    assertThat(members.get(0).members()).isEqualTo(2);
    members.get(0).cache().put("EUR", 1);
    TestFlow flow = new TestFlow();
    Step large = flow.step("large", inputs -> LargeValues.large(5));
    Step size = flow.step("size", inputs -> ((int[]) inputs[0]).length, large);
    DistributedExecutor.Builder driver =
        DistributedExecutor.builder().channel(first).secretFile(secretFile);

    try (ChannelWorker atA =
            ChannelWorker.builder().channel(first).secretFile(secretFile).slots(1).start();
        ChannelWorker atB =
            ChannelWorker.builder().channel(second).secretFile(secretFile).slots(1).start();
        DistributedExecutor executor = driver.build()) {
      assertThat(executor.toString()).isEqualTo("distributed with workers in the cluster 'caches'");
      for (int i = 0; i < 20; i++) {
        FlowState state = flow.run(executor);
        assertThat(state.result(size)).isEqualTo(5 * LargeValues.MEGABYTE / Integer.BYTES);
        members.get(i % 2).cache().put("USD", i);
        assertThat(members.get(1 - i % 2).cache().get("USD")).isEqualTo(i);
      }
      assertThat(List.of(atA, atB)).hasSize(2);
    }

    assertThat(members.get(1).cache().get("EUR")).isEqualTo(1);
    assertThat(members.get(1).members()).isEqualTo(2);
    assertThat(first.isConnected()).isTrue();
    members.get(0).close();
    try (DistributedExecutor late = driver.build()) {
      assertThat(flow.run(late).message())
          .contains("[ChannelNotConnected] the channel '" + first.getName() + "' is closed; ");
    }
  }
}
