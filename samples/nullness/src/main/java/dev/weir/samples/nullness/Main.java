package dev.weir.samples.nullness;

import static dev.weir.graph.Each.each;

import dev.weir.graph.Input;
import dev.weir.graph.Parameter;
import dev.weir.run.FlowState;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invites three people. */
public final class Main {

  private Main() {}

  /**
   * Prints what is sent.
   *
   * @param arguments not read
   */
  public static void main(String[] arguments) {
    invite(System.out);
  }

  static void invite(PrintStream out) {
    InvitationFlow flow = new InvitationFlow();
    Parameter<String> host = flow.parameter("host", String.class).withDefault(null);
    var toAda = flow.envelope(flow.address("Ada"), flow.letter(Input.of("Ada"), host));
    var toBob = flow.envelope(flow.address("Bob"), flow.letter("Bob", Input.of(null)));
    var address = flow.address("Cid");
    var parcel = flow.parcel("the porter");
    var known = flow.known(flow.address(each(List.of("Ada", "Bob", "Cid"))));
    flow.replace(address, Main::addressAbroad);
    flow.replace(
        parcel,
        new InvitationFlow.Parcel.Signature() {
          private static final long serialVersionUID = 1;

          @Override
          public String call(String address) {
            return "Flowers for " + address;
          }
        });

    FlowState state = flow.runner().parameter(host, "Yours, Eve").run();
    out.println(state.result(toAda));
    out.println(state.result(toBob));
    out.println(state.result(known) + " of 3 addresses known");
  }

  /** May stand where {@code address} does: it gives null, too. */
  private static @Nullable String addressAbroad(String name) {
    return name.isEmpty() ? null : "Poste restante";
  }
}
