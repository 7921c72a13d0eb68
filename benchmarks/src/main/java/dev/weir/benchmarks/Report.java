package dev.weir.benchmarks;

import dev.weir.benchmarks.compile.CompileReport;
import dev.weir.benchmarks.distributed.DistributedReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything and prints the tables. Progress goes to the standard error stream.
 *
 * <p>Arguments, all optional:
 *
 * <ul>
 *   <li>{@code --quick}: shows that everything works; the numbers mean little
 *   <li>{@code --only=NoOpTasks}: benchmarks whose names contain this regular expression
 *   <li>{@code --contenders=WEIR_LOCAL,LOOP}: these instead of all
 *   <li>{@code --compile}: measures the processor, beside others, and nothing else
 *   <li>{@code --distributed}: measures workers in processes of their own, beside the engine's own
 *       messages and Dask where that is installed, and nothing else
 *   <li>{@code --profiler=stack}: one more of JMH's profilers, whose output is with the progress
 * </ul>
 */
public final class Report {

  // The large stack is for peers that go down a chain by recursion.
  private static final List<String> JVM_OPTIONS = List.of("-Xms1g", "-Xmx1g", "-Xss64m");
  private static final TimeValue SHORT = TimeValue.milliseconds(200);

  private Report() {}

  /**
   * Measures and prints.
   *
   * @param arguments as described above
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    List<String> given = Arrays.asList(arguments);
    boolean quick = given.contains("--quick");
    if (given.contains("--compile")) {
      print(quick ? CompileReport.quick().measured() : CompileReport.full().measured());
      return;
    }
    if (given.contains("--distributed")) {
      print(quick ? DistributedReport.quick().measured() : DistributedReport.full().measured());
      return;
    }
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .jvmArgs(JVM_OPTIONS.toArray(String[]::new))
            .addProfiler(GCProfiler.class);
    List<String> included = new ArrayList<>();
    for (String argument : arguments) {
      apply(argument, options, included);
    }
    included.forEach(options::include);
    Runner runner =
        new Runner(
            options.build(),
            OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL));
    Measurements measurements = new Measurements(runner.run());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("# Benchmarks");
    out.println();
    out.println("Measured with JMH on " + Machine.description() + ", all with");
    out.println("`" + String.join(" ", JVM_OPTIONS) + "`. Each number is a median.");
    if (quick) {
      out.println();
      out.println("**A quick run: it shows that everything works; the numbers mean little.**");
    }
    out.print(Tables.of(measurements));
  }

  private static void print(String tables) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Measured on " + Machine.description() + ". Each number is a median.");
    out.print(tables);
  }

  private static void apply(String argument, ChainedOptionsBuilder options, List<String> included) {
    String value = argument.substring(argument.indexOf('=') + 1);
    switch (argument.replaceFirst("=.*", "")) {
      case "--quick" ->
          options
              .forks(1)
              .warmupIterations(1)
              .measurementIterations(2)
              .warmupTime(SHORT)
              .measurementTime(SHORT);
      case "--only" -> included.add(value);
      case "--contenders" -> options.param("contender", value.split(","));
      case "--profiler" -> options.addProfiler(value);
      default -> throw new IllegalArgumentException("unknown argument: " + argument);
    }
  }
}
