package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import dev.weir.executor.ThreadExecutor;
import dev.weir.junit.WeirTest;
import dev.weir.run.FlowState;
import dev.weir.state.Success;
import dev.weir.state.TriggerFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WeirTest
class JdkScanTest {

  private static final List<String> MODULES = List.of("java.logging", "java.se", "java.sql");

  @TempDir Path folder;

  static Stream<FlowExecutor> executors() {
    return Stream.of(new LocalExecutor(), new SynchronousExecutor(), new ThreadExecutor());
  }

  @ParameterizedTest
  @MethodSource("executors")
  void countsWhatTheModuleSystemCounts(FlowExecutor executor) throws IOException {
    ScanFlow scan = ScanFlow.over(MODULES, folder.resolve("report.txt"), false);

    Figures figures = sum(scan, scan.flow().run(executor));

    assertThat(figures.modules()).isEqualTo(MODULES.size());
    long classes = 0;
    long bytes = 0;
    for (String module : MODULES) {
      classes += SystemModule.classNames(module).size();
      bytes += SystemModule.bytes(module);
    }
    assertThat(figures.total().classes()).isEqualTo(classes);
    assertThat(figures.total().bytes()).isEqualTo(bytes);
  }

  @Test
  void countsTheConstantsThatJavapFinds() throws IOException {
    String module = "java.transaction.xa";
    ScanFlow scan = ScanFlow.over(List.of(module), folder.resolve("report.txt"), false);

    Figures figures = sum(scan, scan.flow().run());

    Constants constants = Constants.NONE;
    for (String name : SystemModule.classNames(module)) {
      // Not the descriptor, some of whose constants javap does not know.
      if (!name.equals("module-info")) {
        constants = constants.plus(Javap.constants("--module", module, name));
      }
    }
    PackageFigures found =
        figures.packages().getOrDefault("javax.transaction.xa", PackageFigures.NONE);
    assertThat(found.constants()).isEqualTo(constants);
  }

  @Test
  void writesTheSameBytesEachTimeAndOnEachExecutor() throws IOException {
    byte[] local = reportOn(new LocalExecutor(), "local.txt");

    assertThat(reportOn(new LocalExecutor(), "again.txt")).isEqualTo(local);
    assertThat(reportOn(new SynchronousExecutor(), "synchronous.txt")).isEqualTo(local);
    assertThat(reportOn(new ThreadExecutor(), "threads.txt")).isEqualTo(local);
  }

  @Test
  void writesIntoAFolderThatThereIsNotYet() throws IOException {
    Path report = folder.resolve("a/b/report.txt");

    ScanFlow.over(List.of("java.se"), report, false).flow().run();

    assertThat(Files.readString(report)).startsWith("Class files of the JDK " + Runtime.version());
  }

  @WeirTest(raiseOnException = false)
  @ParameterizedTest
  @MethodSource("executors")
  void failsInHasteWhereThereAreLongConstants(FlowExecutor executor) {
    ScanFlow scan = ScanFlow.over(MODULES, folder.resolve("report.txt"), true);

    FlowState state = scan.flow().run(executor);

    assertThat(state.toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
    var skims = scan.flow().getTasks(JdkScanFlow.Skim.class);
    assertThat(state.of(skims.get(0)).isFailed()).isTrue(); // java.util.logging.Level is one
    assertThat(state.of(skims.get(1))).isInstanceOf(Success.class); // only a descriptor
    assertThat(state.of(skims.get(2)).isFailed()).isTrue();
    assertThat(state.failures()).hasSize(2);
    assertThat(state.of(scan.written())).isInstanceOf(TriggerFailed.class);
    assertThat(Files.exists(folder.resolve("report.txt"))).isFalse();
  }

  private byte[] reportOn(FlowExecutor executor, String name) throws IOException {
    Path report = folder.resolve(name);
    ScanFlow.over(MODULES, report, false).flow().run(executor);
    return Files.readAllBytes(report);
  }

  /** The result of the last addition. */
  private static Figures sum(ScanFlow scan, FlowState state) {
    var additions = scan.flow().getTasks(JdkScanFlow.Add.class);
    return state.result(additions.get(additions.size() - 1));
  }
}
