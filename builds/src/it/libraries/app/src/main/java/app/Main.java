package app;

import dinner.DinnerFlow;

public class Main {
  private Main() {}

  public static void main(String[] args) {
    DinnerFlow flow = new DinnerFlow();
    var total = flow.withTip(8000, 10);
    var share = flow.share(total, 0);
    System.out.println("Failed with " + flow.run().failures().get(0).inputs());
    var alone = flow.replace(share, FixesReplacements.alone());
    System.out.println("I pay " + flow.run().result(alone));
  }
}
