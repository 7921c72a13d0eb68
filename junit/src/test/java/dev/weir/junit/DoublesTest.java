package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.ThreadExecutor;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowState;
import dev.weir.run.VirtualClock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks that act on the outside world are not called, and what stands in for them. */
@WeirTest
class DoublesTest {

  private final DinnerFlow flow = new DinnerFlow();
  private final DinnerFlow.Order order = flow.order("soup", 4);
  private final DinnerFlow.Share share = flow.share(order, 4);

  private String refusal() {
    return String.valueOf(assertThrows(IllegalStateException.class, flow::run).getMessage());
  }

  @Test
  void aRunThatWouldCallThemIsRefusedBeforeItStarts() {
    var note = flow.note(flow.share(1, 0)); // fails, but is not reached
    flow.send(note);

    assertThat(refusal())
        .isEqualTo(
            "[ExternalTask] 'order', 'send' of the flow Dinner would be called, and this test must"
                + " not call tasks tagged 'external'; give the result with"
                + " runner().given(order, …), let a double take the place with"
                + " Doubles.replace(flow, order, (dish, guests) -> …), or name other tags in"
                + " @WeirTest(external = …)");
  }

  @Test
  void soIsOneThatATaskWouldRun() {
    DinnerFlow outer = new DinnerFlow();
    Doubles.replace(outer, outer.order("soup", 4), (dish, guests) -> flow.run().result(order));

    var thrown = assertThrows(IllegalStateException.class, () -> outer.run(new ThreadExecutor()));

    assertThat(thrown).hasMessageThat().startsWith("[ExternalTask] 'order' of the flow Dinner ");
  }

  @Test
  void aGivenResultStandsInForOne() {
    FlowState state = flow.runner().given(order, 8800).run();

    assertThat(state.result(share)).isEqualTo(2200);
  }

  @Test
  void oneThatTakesNoPartNeedsNothing() {
    var other = flow.share(1000, 10);

    assertThat(flow.runner().until(other).run().result(other)).isEqualTo(100);
    assertThat(flow.runner().given(order, 800).run().result(share)).isEqualTo(200);
  }

  @Test
  void soDoesOneThatHasSucceededBefore() {
    FlowState before = flow.runner().given(order, 8800).until(order).run();

    assertThat(flow.runner().resume(before).run().result(share)).isEqualTo(2200);
  }

  @Test
  void aReplacementStandsInForOne() {
    flow.replace(order, (dish, guests) -> 100 * guests);

    assertThat(flow.run().result(share)).isEqualTo(100);
  }

  @Test
  void aReplacementThatIsATaskSaysByItsOwnTagsWhatItDoes() {
    var cooked = flow.replace(order, Dinner::cook);
    assertThat(assertThrows(IllegalStateException.class, flow::run))
        .hasMessageThat()
        .isEqualTo("burnt");

    flow.replace(cooked, Dinner::orderByPhone);
    assertThat(refusal())
        .startsWith(
            "[ExternalTask] 'orderByPhone' of the flow Dinner would be called, and this test must"
                + " not call tasks tagged 'external'; give the result with"
                + " runner().given(orderByPhone, …)");
  }

  @Test
  void aDoubleMayStandInForSuchAReplacement() {
    var byPhone = flow.replace(order, Dinner::orderByPhone);

    Doubles.replace(flow, byPhone, (dish, guests) -> 100 * guests);

    assertThat(flow.run().result(share)).isEqualTo(100);
  }

  @Test
  void aMappedTaskIsDoubledByItsNode() {
    DinnerFlow many = new DinnerFlow();
    var orders = many.order(each(List.of("soup", "cake")), Input.of(2));
    var sum = many.sum(orders);
    assertThrows(IllegalStateException.class, many::run);

    assertThat(many.runner().given(orders, List.of(1, 2)).run().result(sum)).isEqualTo(3);
    Doubles.replace(many, orders, (dish, guests) -> guests * dish.length());
    assertThat(many.run().result(sum)).isEqualTo(16);
  }

  @Test
  @WeirTest(external = {"fax", "mail"})
  void otherTagsMayBeNamed() {
    assertThrows(AssertionError.class, flow::run); // the kitchen

    flow.send("anybody");

    assertThat(refusal())
        .startsWith(
            "[ExternalTask] 'send' of the flow Dinner would be called, and this test must not call"
                + " tasks tagged 'mail'; ");
  }

  @Test
  @WeirTest(external = {})
  void orNone() {
    assertThat(assertThrows(AssertionError.class, flow::run))
        .hasMessageThat()
        .isEqualTo("the kitchen was called");
  }

  @Test
  @WeirTest(raiseOnException = false)
  void aDoubleIsNotTriedAgainUnlessItSaysSo(VirtualClock clock) {
    DinnerFlow.Order closed = Doubles.replace(flow, order, (dish, guests) -> 1 / (guests - 4));
    assertThat(attempts(closed)).isEqualTo(1);
    assertThat(closed.tags()).containsExactly("external");

    assertThat(attempts(closed.retries(1))).isEqualTo(2);

    var again = Doubles.replace(flow, closed, (dish, guests) -> 1 / (guests - 4));
    assertThat(attempts(again)).isEqualTo(1);
  }

  @Test
  @WeirTest(raiseOnException = false)
  void aDoubleThatIsATaskHasItsOwnRetries(VirtualClock clock) {
    assertThat(attempts(Doubles.replace(flow, order, Dinner::cook))).isEqualTo(2);
  }

  private int attempts(TaskNode<?, ?> node) {
    return flow.run().of(node).attempts();
  }

  @Test
  void allTasksOfAClassCanBeDoubledAtOnce() {
    var second = flow.share(flow.order("cake", 2), 2);

    List<DinnerFlow.Order> doubles =
        Doubles.replaceAll(flow, DinnerFlow.Order.class, (dish, guests) -> 100 * dish.length());

    assertThat(doubles).isEqualTo(flow.getTasks(DinnerFlow.Order.class));
    FlowState state = flow.run();
    assertThat(state.result(share)).isEqualTo(100);
    assertThat(state.result(second)).isEqualTo(200);
  }

  @Test
  void aClassWithoutTasksIsRefused() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Doubles.replaceAll(flow, DinnerFlow.Send.class, note -> {}));

    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "[DoubleOfNothing] the flow Dinner has no task of the class Send that a double could"
                + " replace; add one, or replace a mapped task by its node");
  }
}
