// An enum may have tasks, but this one has none.
@Flow(uses = Level.class) record Etl(int x) {
//                ^ [UsesEmpty] 'Level' in the uses of flow 'Etl' must have a task
  @Task int load() { return x; }
}
// === Level.java
enum Level { LOW, HIGH }
