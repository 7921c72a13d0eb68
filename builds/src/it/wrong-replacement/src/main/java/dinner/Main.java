package dinner;

public class Main {
  private Main() {}

  static int alone(int total) {
    return total;
  }

  public static void main(String[] args) {
    DinnerFlow flow = new DinnerFlow();
    var share = flow.share(8800, 0);
    flow.replace(share, Main::alone);
  }
}
