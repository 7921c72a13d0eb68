package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.executor.FlowExecutor;
import dev.weir.run.FlowState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindTheBugTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("dev.weir.samples.jdkscan.JdkScanTest#executors")
  void findsTheClassAndTheFieldAndMendsTheFlow(FlowExecutor executor) throws IOException {
    ScanFlow scan =
        ScanFlow.over(
            List.of("java.logging", "java.se", "java.transaction.xa"),
            folder.resolve("report.txt"),
            true);
    var out = new ByteArrayOutputStream();

    FlowState state = new FindTheBug(scan, executor, new PrintStream(out, true, UTF_8)).tell();

    assertThat(state.toString()).isEqualTo("Success(\"All reference tasks succeeded.\")");
    assertThat(out.toString(UTF_8).replaceAll("\\.java:\\d+", ".java:#").lines())
        .containsExactlyElementsIn(
            """
            1. Run
               Failed("Some reference tasks failed.")
               skim java.logging: java.io.IOException: no kind of constant has the tag 0
               skim java.transaction.xa: java.io.IOException: no kind of constant has the tag 0
            2. Raise the first exception at once
               java.io.IOException: no kind of constant has the tag 0
                   at dev.weir.samples.jdkscan.ConstantKind.of(ConstantKind.java:#)
                   at dev.weir.samples.jdkscan.HastyReader.read(HastyReader.java:#)
                   at dev.weir.samples.jdkscan.JdkScan.skim(JdkScan.java:#)
            3. Inspect the inputs: here of the failed task that had the least to read
               {files=java.transaction.xa with 4 class files}
            4. Replay that task in this thread: a breakpoint in HastyReader stops now
               java.io.IOException: no kind of constant has the tag 0
            5. Narrow it down: read the classes of that module one by one, in both ways
               javax.transaction.xa.XAException
                 the hasty reader is WRONG
                 long constants: 1
                 double constants: 0
                 private static final long javax.transaction.xa.XAException.serialVersionUID
               javax.transaction.xa.XAResource
                 the hasty reader is right
                 long constants: 0
                 double constants: 0
               javax.transaction.xa.Xid
                 the hasty reader is right
                 long constants: 0
                 double constants: 0
               module-info
                 the hasty reader is right
                 long constants: 0
                 double constants: 0
               So it is the constants of eight bytes: they take two places in the pool
            6. Replace all tasks that use the hasty reader: some may be wrong and not fail
            7. Run again
            """
                .lines()
                .toList())
        .inOrder();
  }
}
