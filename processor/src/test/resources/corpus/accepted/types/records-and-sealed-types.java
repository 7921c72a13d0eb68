// Values may be of records and sealed types, nested ones too.
// === Shape.java
sealed interface Shape {
  record Circle(int radius) implements Shape {}
  record Square(int side) implements Shape {}
}
// === Etl.java
@Flow class Etl {
  @Task static Shape circle(Shape.Circle x) { return x; }
  @Task static int area(Shape x) { return x instanceof Shape.Circle c ? 3 * c.radius() * c.radius() : ((Shape.Square) x).side() * 3; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var circle = flow.circle(new Shape.Circle(2));
    var area = flow.area(circle);
    var other = flow.area(new Shape.Square(3));
    var state = flow.run();
    return state.result(area) + " " + state.result(other) + " " + state.result(circle);
  }
}
// gives: 12 9 Circle[radius=2]
