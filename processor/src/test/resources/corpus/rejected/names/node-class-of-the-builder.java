// A class cannot have the name of the class around it.
@Flow class Etl {
  @Task static void etlFlow() {}
//                  ^ [NodeClassReserved] task 'etlFlow' must not have the node class 'EtlFlow', which is the name of the builder; choose another name with @Task(as = "…")
}
