// Also those of the classes around an inner class.
class Outer<Item> {
  @Flow class Etl {
    @Task Item load() { return null; }
    @Task void item() {}
//             ^ [NodeClassReserved] task 'item' must not have the node class 'Item', which is the name of a type variable; choose another name with @Task(as = "…")
  }
}
