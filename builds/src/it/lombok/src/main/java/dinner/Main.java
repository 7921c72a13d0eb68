package dinner;

public class Main {
  private Main() {}

  public static void main(String[] args) {
    DinnerFlow flow = new DinnerFlow(new Dinner(10));
    var bill = flow.bill(8000, 4);
    var total = flow.withTip(bill);
    System.out.println(flow.run().result(total));
  }
}
