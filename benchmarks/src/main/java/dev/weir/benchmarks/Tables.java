package dev.weir.benchmarks;

import dev.weir.benchmarks.contender.Contenders;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The measurements as Markdown. */
final class Tables {

  private final Measurements measurements;
  private final StringBuilder text = new StringBuilder();

  private Tables(Measurements measurements) {
    this.measurements = measurements;
  }

  /** All tables; that of the goals is the last. */
  static String of(Measurements measurements) {
    Tables tables = new Tables(measurements);
    tables.noOps("Time per task that does nothing, in ns", measurements::time);
    tables.noOps("Bytes allocated per task that does nothing", measurements::allocated);
    tables.notes();
    tables.usefulWork();
    tables.flows();
    tables.goals();
    return tables.text.toString();
  }

  /** Medians of one kind. */
  private interface Source {
    OptionalDouble of(String benchmark, Object... parameters);
  }

  private void noOps(String title, Source source) {
    heading(title);
    row("what", labels(NoOpTasks.Graph::label));
    separator(NoOpTasks.Graph.values().length);
    for (Contenders contender : Contenders.values()) {
      row(contender.label(), labels(graph -> perTask(source, contender, graph)));
    }
  }

  private static String perTask(Source source, Contenders contender, NoOpTasks.Graph graph) {
    OptionalDouble run = source.of("NoOpTasks.run", contender, graph);
    return Figure.number(
        run.isPresent()
            ? OptionalDouble.of(run.getAsDouble() / graph.shape().size())
            : OptionalDouble.empty());
  }

  private static String[] labels(Function<NoOpTasks.Graph, String> label) {
    return Arrays.stream(NoOpTasks.Graph.values()).map(label).toArray(String[]::new);
  }

  private void notes() {
    line("");
    line("- “–” is what failed, as the progress shows, or was not asked for.");
    line(
        "- Futures, singles, monos and ParSeq's tasks serve once, so making them is a part of a run.");
    line(
        "- ParSeq runs the tasks of a plan one at a time, so it is not below with the useful work.");
    line("- The runner of flo is left out, since it logs and starts processes: its tasks are");
    line("  evaluated directly.");
    line("- No peer but ParSeq keeps a state, a time or an exception for each task.");
  }

  private void usefulWork() {
    heading("200 tasks of 2 ms on average");
    row("what", "ms", "÷ lower bound");
    separator(2);
    for (Contenders contender : Contenders.values()) {
      OptionalDouble time = measurements.time("UsefulWork.run", contender);
      if (time.isPresent()) {
        OptionalDouble ratio = measurements.counted("toLowerBound", "UsefulWork.run", contender);
        row(contender.label(), Figure.number(time), Figure.number(ratio));
      }
    }
    line("");
    line("The lower bound is made from what the tasks took in the same run; that of the local");
    line("executor is for one core.");
  }

  private void flows() {
    heading("Building a flow, in ms");
    row("what", "100,000 tasks", "1,000,000 tasks");
    separator(2);
    for (MillionTasks.Graph graph : MillionTasks.Graph.values()) {
      row(
          graph.name().toLowerCase(Locale.ROOT),
          Figure.number(measurements.time("MillionTasks.buildTenth", graph)),
          Figure.number(measurements.time("MillionTasks.build", graph)));
    }
  }

  private void goals() {
    heading("Goals");
    row("goal", "what", "measured", "reached");
    line("|---|---|---|---|");
    new Goals(measurements).all().forEach(goal -> line(goal.row()));
    line("");
    line(
        "What is over its limit is bold. Goal 1 is measured without listeners, so it covers what an");
    line("absent one costs.");
  }

  private void heading(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void row(String first, String... others) {
    line("| " + first + " | " + String.join(" | ", others) + " |");
  }

  private void separator(int numbers) {
    line("|---|" + "---:|".repeat(numbers));
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }
}
