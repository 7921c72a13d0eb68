// Every primitive type and void and arrays.
// === All.java
@Flow class All {
  static String log = "";
  @Task static boolean z(boolean x) { return !x; }
  @Task static byte b(byte x) { return x; }
  @Task static short s(short x) { return x; }
  @Task static char c(char x) { return x; }
  @Task static int i(int x) { return x; }
  @Task static long j(long x) { return x; }
  @Task static float f(float x) { return x; }
  @Task static double d(double x) { return x; }
  @Task static int[][] ints(int[] x) { return new int[][] {x}; }
  @Task static void done(int[][] x, boolean z) { log = x[0][0] + " " + z; }
}
// === Main.java
class Main {
  static Object check() {
    AllFlow flow = new AllFlow();
    var ints = flow.ints(new int[] {5});
    flow.done(ints, flow.z(false));
    var c = flow.c('x');
    var state = flow.run();
    Void nothing = state.result(flow.b((byte) 1).after(ints) == null ? null : flow.getTasks(AllFlow.Done.class).get(0));
    char x = state.result(c);
    return All.log + " " + x + " " + nothing;
  }
}
// gives: 5 true x null
