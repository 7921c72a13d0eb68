package dev.weir.samples.jdkscan;

import dev.weir.graph.Input;
import dev.weir.graph.TaskQuery;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A scan that is ready to run, and the nodes that one may ask for afterwards.
 *
 * @param flow the flow
 * @param summary gives the figures in one sentence
 * @param written writes the report
 */
record ScanFlow(JdkScanFlow flow, JdkScanFlow.Summarize summary, JdkScanFlow.Write written) {

  private static final int SHOWN_FAILURES = 5;

  /**
   * Builds the flow: each module is listed and scanned, the figures are added up, and the sum is
   * written down.
   *
   * @param modules the modules to scan
   * @param report the file to write
   * @param hasty whether to read the class files with the reader that has a bug
   */
  static ScanFlow over(List<String> modules, Path report, boolean hasty) {
    JdkScanFlow flow = new JdkScanFlow();
    Input<Figures> sum = Input.of(Figures.NONE);
    for (String module : modules) {
      var files = flow.list(module).named("list " + module);
      Input<Figures> figures =
          hasty
              ? flow.skim(files).named("skim " + module)
              : flow.scan(files).named("scan " + module);
      sum = flow.add(sum, figures);
    }
    var text = flow.format(Runtime.version().toString(), sum);
    return new ScanFlow(flow, flow.summarize(sum), flow.write(text, report));
  }

  /** A line for each of the first tasks that failed, by the names that were given above. */
  List<String> failures(FlowState state) {
    List<Failed<?>> failures = state.failures();
    List<String> lines = new ArrayList<>();
    for (Failed<?> failed : failures.subList(0, Math.min(SHOWN_FAILURES, failures.size()))) {
      var task = flow.getTasks(TaskQuery.slug(failed.task())).get(0);
      lines.add(task.name() + ": " + failed.message());
    }
    if (failures.size() > SHOWN_FAILURES) {
      lines.add("and " + (failures.size() - SHOWN_FAILURES) + " more");
    }
    return lines;
  }
}
