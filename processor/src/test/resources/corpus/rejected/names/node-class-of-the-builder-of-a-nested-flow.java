// The builder of a nested flow has the names of the classes around it.
class Outer {
  @Flow static class Etl {
    @Task static void outer_EtlFlow() {}
//                    ^ [NodeClassReserved] task 'outer_EtlFlow' must not have the node class 'Outer_EtlFlow', which is the name of the builder; choose another name with @Task(as = "…")
  }
}
