// The class is there already.
@Flow(builder = "Tool") class Etl {
//              ^ [GeneratedNameTaken] 'Tool' must not have the name of the class that is generated for 'Etl'; rename one of them
  @Task static void load() {}
}
// === Tool.java
class Tool {}
