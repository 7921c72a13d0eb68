package dinner;

public class Main {
  private final DinnerFlow flow = new DinnerFlow();
  private final DinnerFlow.Note note = flow.note(2200);

  private Main() {}

  public static void main(String[] args) {
    Main main = new Main();
    var total = main.flow.withTip(8000, 10);
    var share = main.flow.share(total, 4);
    System.out.println(main.flow.note(share) + " and " + main.note);
  }
}
