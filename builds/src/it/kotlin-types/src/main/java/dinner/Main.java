package dinner;

import java.util.List;

public class Main {
  private Main() {}

  public static void main(String[] args) {
    DinnerFlow flow = new DinnerFlow();
    var bill = flow.withTip(new Bill(8000, List.of("Ada", "Grace")), 10);
    var share = flow.share(bill);
    var state = flow.run();
    System.out.println(state.result(bill) + ": " + state.result(share) + " each");
  }
}
