package dev.weir.samples.jdkscan;

import dev.weir.debug.RaiseOnException;
import dev.weir.executor.FlowExecutor;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the bug of {@link HastyReader} and mends it, without leaving the JVM. Each step is what one
 * would type into a scratch test, or into a debugger's window for expressions.
 */
final class FindTheBug {

  private static final int SHOWN_FRAMES = 3;

  /** The parameter of the tasks that read class files. */
  private static final String FILES = "files";

  private final ScanFlow scan;
  private final JdkScanFlow flow;
  private final FlowExecutor executor;
  private final PrintStream out;

  FindTheBug(ScanFlow scan, FlowExecutor executor, PrintStream out) {
    this.scan = scan;
    this.flow = scan.flow();
    this.executor = executor;
    this.out = out;
  }

  /** Goes through all steps. Returns the state of the last run. */
  FlowState tell() throws IOException {
    FlowState state = run();
    Optional<Failed<?>> smallest = smallestFailure(state);
    if (smallest.isEmpty()) {
      out.println("   The bug does not show in these modules");
      return state;
    }
    raise();
    inspect(smallest.get());
    replay(smallest.get());
    narrowDown(inputOf(smallest.get()));
    return replace();
  }

  private FlowState run() {
    out.println("1. Run");
    FlowState state = flow.run(executor);
    out.println("   " + state);
    scan.failures(state).forEach(line -> out.println("   " + line));
    return state;
  }

  private void raise() {
    out.println("2. Raise the first exception at once");
    try {
      RaiseOnException.call(() -> flow.run(executor));
    } catch (Exception e) { // whatever the task throws, checked or not
      out.println("   " + e);
      Stream.of(e.getStackTrace())
          .limit(SHOWN_FRAMES)
          .forEach(frame -> out.println("       at " + frame));
    }
  }

  /** Of the tasks that read class files, the failed one that had the least to read. */
  private static Optional<Failed<?>> smallestFailure(FlowState state) {
    return state.failures().stream()
        .filter(failed -> failed.inputs().containsKey(FILES))
        .min(Comparator.comparing(failed -> inputOf(failed).classes().size()));
  }

  private static ModuleFiles inputOf(Failed<?> failed) {
    return (ModuleFiles) Objects.requireNonNull(failed.inputs().get(FILES));
  }

  private void inspect(Failed<?> failed) {
    out.println("3. Inspect the inputs: here of the failed task that had the least to read");
    out.println("   " + failed.inputs());
  }

  private void replay(Failed<?> failed) {
    out.println("4. Replay that task in this thread: a breakpoint in HastyReader stops now");
    try {
      failed.replay();
    } catch (Exception e) {
      out.println("   " + e);
    }
  }

  private void narrowDown(ModuleFiles input) throws IOException {
    out.println("5. Narrow it down: read the classes of that module one by one, in both ways");
    for (Path path : input.classes()) {
      byte[] bytes = Files.readAllBytes(path);
      ClassFile right = ClassFileReader.read(bytes);
      Constants constants = right.constants();
      out.println("   " + right.name());
      out.println("     the hasty reader is " + (isReadInHaste(right, bytes) ? "right" : "WRONG"));
      out.println("     long constants: " + constants.of(ConstantKind.LONG));
      out.println("     double constants: " + constants.of(ConstantKind.DOUBLE));
      wideConstants(input.module(), right.name()).forEach(f -> out.println("     " + f));
    }
    out.println("   So it is the constants of eight bytes: they take two places in the pool");
  }

  private static boolean isReadInHaste(ClassFile right, byte[] bytes) {
    try {
      return HastyReader.read(right.name(), bytes).equals(right);
    } catch (IOException e) {
      return false;
    }
  }

  /** The fields of a class that may be long or double constants. */
  private static Stream<Field> wideConstants(String module, String name) {
    return ModuleLayer.boot().findModule(module).map(it -> Class.forName(it, name)).stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> Modifier.isFinal(field.getModifiers()))
        .filter(field -> field.getType() == long.class || field.getType() == double.class);
  }

  private FlowState replace() {
    out.println("6. Replace all tasks that use the hasty reader: some may be wrong and not fail");
    for (JdkScanFlow.Skim skim : flow.getTasks(JdkScanFlow.Skim.class)) {
      flow.replace(skim, JdkScan::scan);
    }
    out.println("7. Run again");
    return flow.run(executor);
  }
}
