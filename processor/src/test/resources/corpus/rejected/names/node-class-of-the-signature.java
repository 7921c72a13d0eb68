// Each node class has a Signature within.
@Flow class Etl {
  @Task static void signature() {}
//                  ^ [NodeClassReserved] task 'signature' must not have the node class 'Signature', which is the name of its call signature; choose another name with @Task(as = "…")
}
