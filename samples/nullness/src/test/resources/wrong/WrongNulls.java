package dev.weir.samples.nullness;

import static dev.weir.graph.Each.each;

import dev.weir.Replaces;
import dev.weir.Task;
import dev.weir.run.FlowState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must not pass, for the sake of NullAway's messages. */
class WrongNulls {

  static void wiring(InvitationFlow flow, @Nullable String maybe) {
    flow.parcel(maybe);
    flow.letter(maybe, "Eve");
    flow.parcel(flow.address("Bob"));
    flow.parcel(flow.address(each(List.of("Ada", "Bob"))).each());
  }

  static void replacing(InvitationFlow flow) {
    flow.replace(flow.parcel("12 St James's Square"), WrongNulls::nothing);
    flow.replace(flow.envelope("12 St James's Square", "Dear Ada"), WrongNulls::join);
    flow.replace(flow.parcel("12 St James's Square"), address -> null);
  }

  static int reading(InvitationFlow flow, FlowState state) {
    return state.result(flow.address("Bob")).length();
  }

  static @Nullable String nothing(String address) {
    return null;
  }

  static String join(String address, String letter) {
    return address + letter;
  }

  @Task
  @Replaces(flow = Invitation.class, task = "parcel")
  static @Nullable String declared(String address) {
    return null;
  }

  static void unmarked(FreeFlow flow, @Nullable String maybe) {
    flow.anything(maybe);
    flow.something(maybe);
  }
}
