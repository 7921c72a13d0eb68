package dinner;

import java.util.List;

public class Main {
  private Main() {}

  public static void main(String[] args) {
    DinnerFlow flow = new DinnerFlow();
    var tip = flow.tip(List.of(new Tip(10)));
    var bill = flow.withTip(Bill.of(8000), tip);
    System.out.println(flow.run().result(bill));
  }
}
