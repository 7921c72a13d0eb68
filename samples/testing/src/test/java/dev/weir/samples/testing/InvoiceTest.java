package dev.weir.samples.testing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.junit.Doubles;
import dev.weir.junit.WeirTest;
import dev.weir.run.FlowState;
import dev.weir.run.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@WeirTest
class InvoiceTest {

  private final InvoiceFlow flow = new InvoiceFlow();
  private final InvoiceFlow.Rate rate = flow.rate("USD");
  private final InvoiceFlow.Converted converted = flow.converted(1000L, rate);

  @Test
  void convertsThePrice() {
    FlowState state = flow.runner().given(rate, 1.25).run();

    assertThat(state.result(converted)).isEqualTo(1250);
  }

  @Test
  void refusesARateThatIsNone() {
    Doubles.replace(flow, rate, currency -> 0.0);

    var thrown = assertThrows(IllegalArgumentException.class, flow::run);

    assertThat(thrown).hasMessageThat().isEqualTo("no rate: 0.0");
  }

  @Test
  void doesNotAskTheBank() {
    var thrown = assertThrows(IllegalStateException.class, flow::run);

    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "[ExternalTask] 'rate' of the flow Invoice would be called, and this test must not call"
                + " tasks tagged 'external'; give the result with runner().given(rate, …), let a"
                + " double take the place with Doubles.replace(flow, rate, currency -> …), or name"
                + " other tags in @WeirTest(external = …)");
  }

  @Test
  @WeirTest(raiseOnException = false)
  void asksAgainAfterTenMinutes(VirtualClock clock) {
    Instant start = clock.now();
    List<Instant> calls = new ArrayList<>();
    var bank =
        flow.replace(
            rate,
            currency -> {
              calls.add(clock.now());
              if (calls.size() == 1) {
                throw new IOException("busy");
              }
              return 1.25;
            });

    FlowState state = flow.run();

    assertThat(state.of(bank).attempts()).isEqualTo(2);
    assertThat(calls).containsExactly(start, start.plus(Duration.ofMinutes(10))).inOrder();
  }

  @Test
  void sendsWhatItSays() {
    Billing billing = Billing.of(1004, "USD");
    List<String> sent = new ArrayList<>();
    Doubles.replaceAll(billing.flow(), InvoiceFlow.Rate.class, currency -> 2.0);
    Doubles.replaceAll(billing.flow(), InvoiceFlow.Send.class, sent::add);

    String text = billing.send();

    assertThat(text).isEqualTo("Please pay USD 20.08");
    assertThat(sent).containsExactly(text);
  }
}
