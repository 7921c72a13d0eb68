package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The container file and the deployment give the worker options that it has. */
class DeploymentTest {

  private static final Path DEPLOY = Path.of("..", "deploy");

  private static List<String> found(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<String> containerArguments() throws IOException {
    String file = Files.readString(DEPLOY.resolve("Dockerfile"));
    List<String> words = found("\"([^\"]+)\"", file.substring(file.indexOf("ENTRYPOINT")));
    return words.subList(words.indexOf("--listen"), words.indexOf("--help"));
  }

  private static List<String> podArguments() throws IOException {
    String file = Files.readString(DEPLOY.resolve("kubernetes.yaml"));
    int begin = file.indexOf("args:");
    return found("- \"?([^\"\n]+)\"?\n", file.substring(begin, file.indexOf("ports:", begin)));
  }

  @Test
  void workerKnowsItsOptions() throws IOException {
    List<String> arguments = new ArrayList<>(containerArguments());
    assertThat(arguments).containsExactly("--listen", "*:7800").inOrder();
    arguments.addAll(podArguments());
    assertThat(arguments).containsAtLeast("--dns", "weir-workers", "--secret-file").inOrder();

    WorkerOptions options = WorkerOptions.of(arguments.toArray(String[]::new));

    assertThat(options.drain()).isEqualTo(Duration.ofSeconds(45));
    assertThat(options.cache()).isEqualTo(Path.of("/cache"));
  }

  @Test
  void readmeOfContainersUsesOptionsThatExist() throws IOException {
    String readme = Files.readString(DEPLOY.resolve("README.md"));
    for (String option :
        found("(--(?:secret|key-store|password|slots|dns|listen)[a-z-]*)", readme)) {
      assertThat(WorkerOptions.USAGE).contains("  " + option + " ");
    }
  }
}
