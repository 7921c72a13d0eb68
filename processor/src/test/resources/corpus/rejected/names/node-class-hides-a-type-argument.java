// === /Etl.java
@Flow class Etl {
  @Task static void order() {}
//                  ^ [NodeClassHides] task 'order' must not have the node class 'Order', which hides a type of the default package that task 'load' needs; choose another name with @Task(as = "…")
  @Task static List<? extends Order[]> load() { return null; }
}
// === /Order.java
class Order {}
