// The builder has the type variables of the flow.
@Flow class Etl<T> {
  @Task void t() {}
//           ^ [NodeClassReserved] task 't' must not have the node class 'T', which is the name of a type variable; choose another name with @Task(as = "…")
}
