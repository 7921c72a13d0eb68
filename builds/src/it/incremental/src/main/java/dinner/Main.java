package dinner;

public class Main {
  private Main() {}

  public static void main(String[] args) {
    DinnerFlow flow = new DinnerFlow();
    var share = flow.share(8800, 0);
    System.out.println("Failed with " + flow.run().failures().get(0).inputs());
    flow.replace(share, (total, guests) -> total);
    System.out.println(flow.run());
  }
}
