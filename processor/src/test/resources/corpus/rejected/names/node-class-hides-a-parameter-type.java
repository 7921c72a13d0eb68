// In the default package nothing but the simple name can be written.
// === /Etl.java
@Flow class Etl {
  @Task static void order() {}
//                  ^ [NodeClassHides] task 'order' must not have the node class 'Order', which hides a type of the default package that task 'load' needs; choose another name with @Task(as = "…")
  @Task static void load(Order x) {}
}
// === /Order.java
class Order {}
