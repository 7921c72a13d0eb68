package fixes;

public class Main {
  private Main() {}

  public static void main(String[] args) {
    FixesFlow flow = new FixesFlow();
    var share = flow.share(8800, 0);
    System.out.println("Nobody came, so I pay " + flow.run().result(share));
  }
}
