// The builder may have another name.
@Flow(builder = "Pipeline") class Etl {
  @Task static void pipeline() {}
//                  ^ [NodeClassReserved] task 'pipeline' must not have the node class 'Pipeline', which is the name of the builder; choose another name with @Task(as = "…")
  @Task static void etlFlow() {}
}
