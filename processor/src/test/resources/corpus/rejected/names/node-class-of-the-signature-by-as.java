// A chosen name is no better, and it is told only once.
@Flow interface Etl {
  @Task(as = "Signature") static void load() {}
//           ^ [NodeClassReserved] task 'Signature' must not have the node class 'Signature', which is the name of its call signature; choose another name with @Task(as = "…")
}
