// Its parameters do not matter.
@Flow class Etl {
  @Task static int copy(int x, String y) { return x; }
//                 ^ [TaskNameReserved] task name 'copy' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
