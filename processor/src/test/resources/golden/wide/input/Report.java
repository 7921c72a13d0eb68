package demo;

import dev.weir.Flow;
import dev.weir.Task;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

@Flow
public class Report {
  @Task(
      name = "a name that is so long that it does not fit on one line of the generated code at all",
      tags = {"monthly", "expensive"})
  static Map<String, List<Integer>> summarizeEverythingThatHasHappened(
      Map<String, List<Integer>> countsByDepartment,
      Map<String, List<Integer>> countsByCountry,
      double threshold)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    return countsByCountry;
  }
}
