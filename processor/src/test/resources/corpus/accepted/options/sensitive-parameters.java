// A sensitive parameter stays so in an override and in what replaces the task.
// === Base.java
class Base { @Task void open(String user, @Sensitive String password) { throw new IllegalStateException("closed"); } }
// === Kept.java
@Flow class Kept extends Base {
  @Override void open(String user, String password) { throw new IllegalStateException("no " + user.length()); }
  @Task static <T> T show(@Sensitive T value, @Sensitive dev.weir.state.TaskState<?> state) { return value; }
}
// === Own.java
@Flow class Own extends Base { @Override @Task void open(@Sensitive String user, String password) { super.open(user, password); } }
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Kept.class, task = "open") static void refuse(@Sensitive String user, String password) { throw new IllegalStateException("refused"); }
  @Task static void byName(String user, String password) { throw new IllegalStateException("by name"); }
}
// === Key.java
record Key(String text) { @Task int turn(@Sensitive String code) { throw new IllegalStateException("stuck"); } }
// === Door.java
@Flow class Door { @Task static int open(Key key, String code) { return 1; } }
// === Main.java
class Main {
  static Object check() {
    KeptFlow kept = new KeptFlow(new Kept());
    OwnFlow own = new OwnFlow(new Own());
    var open = kept.open("ann", "secret");
    own.open("ann", "secret");
    String texts = inputs(kept.run()) + inputs(own.run());
    var replaced = kept.replace(open, FixesReplacements.refuse());
    texts += inputs(kept.run());
    kept.replace(replaced, Fixes::byName);
    texts += inputs(kept.run());
    DoorFlow door = new DoorFlow();
    door.replace(door.open(new Key("k"), "1234"), Key::turn);
    return texts + inputs(door.run()).trim();
  }
  static String inputs(dev.weir.run.FlowState state) {
    var failed = state.failures().get(0);
    return failed.inputs().keySet() + "" + failed.inputs() + failed.inputs().get("password") + " ";
  }
}
// gives: [user, password]{user=ann, password=(sensitive)}secret [user, password]{user=(sensitive), password=(sensitive)}secret [user, password]{user=(sensitive), password=(sensitive)}secret [user, password]{user=ann, password=(sensitive)}secret [key, code]{key=Key[text=k], code=(sensitive)}null
