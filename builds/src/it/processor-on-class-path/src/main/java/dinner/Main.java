package dinner;

public class Main {
  private Main() {}

  public static void main(String[] args) {
    DinnerFlow flow = new DinnerFlow();
    var total = flow.withTip(8000, 10);
    var share = flow.share(total, 4);
    System.out.println("Each pays " + flow.run().result(share));
  }
}
