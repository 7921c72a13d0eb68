package dev.weir.samples.testing;

import dev.weir.run.FlowState;

/**
 * An invoice that is ready to be sent.
 *
 * @param flow the flow
 * @param text what the invoice says
 */
record Billing(InvoiceFlow flow, InvoiceFlow.Text text) {

  /** Wires the flow. */
  static Billing of(long cents, String currency) {
    InvoiceFlow flow = new InvoiceFlow();
    var rate = flow.rate(currency);
    var text = flow.text(flow.converted(cents, rate), currency);
    flow.send(text);
    return new Billing(flow, text);
  }

  /** What a program calls that knows nothing of flows. */
  String send() {
    FlowState state = flow.run();
    return state.result(text);
  }
}
