package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LaunchCommandTest {

  private static final String JAVA = Path.of("jdk", "bin", "java").toString();
  private static final String DEBUGGED =
      "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:4711";

  private static Properties properties(String... namesAndValues) {
    Properties properties = new Properties();
    properties.setProperty("java.home", "jdk");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
    }
    return properties;
  }

  private static List<String> command(LaunchCommand command) {
    return command.toDebuggerOn(4711).command();
  }

  @Test
  void onTheClassPathThatIsInTheEnvironment() {
    LaunchCommand command =
        new LaunchCommand(properties("java.class.path", "a.jar:b"), List.of(), "");

    ProcessBuilder builder = command.toDebuggerOn(4711, "tell");

    assertThat(builder.command())
        .containsExactly(
            JAVA,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8",
            DEBUGGED,
            "dev.weir.debug.ReplayMain",
            "tell")
        .inOrder();
    assertThat(builder.environment()).containsEntry("CLASSPATH", "a.jar:b");
    assertThat(builder.environment().keySet())
        .containsNoneOf("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");
  }

  @Test
  void onTheModulePathWithTheModulesOfTheApplication() {
    LaunchCommand command =
        new LaunchCommand(
            properties("jdk.module.path", "mods", "jdk.module.main", "shop"),
            List.of("--add-modules=jdk.jdi"),
            "dev.weir.runtime");

    List<String> words = command(command);
    assertThat(words.get(1)).isEqualTo("--add-modules=jdk.jdi");
    assertThat(words.subList(words.indexOf(DEBUGGED) + 1, words.size()))
        .containsExactly(
            "--module-path",
            "mods",
            "--add-modules",
            "shop",
            "-m",
            "dev.weir.runtime/dev.weir.debug.ReplayMain")
        .inOrder();
    assertThat(command.toDebuggerOn(4711).environment()).doesNotContainKey("CLASSPATH");
  }

  @Test
  void withOptionsThatSayWhatClassesDoAndNoOthers() {
    List<String> kept =
        List.of(
            "--enable-preview",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--patch-module=a=b",
            "-ea",
            "-da:com.acme...",
            "-Xmx64m",
            "-Xss4m",
            "-Dcolor=green",
            "-XX:-ShowCodeDetailsInExceptionMessages");
    List<String> left =
        List.of(
            "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
            "-javaagent:agent.jar",
            "-XX:+UseZGC",
            "-XX:OnOutOfMemoryError=rm",
            "-Xlog:gc:file=gc.log",
            "-Xrunjdwp:transport=dt_socket",
            "-Dcom.sun.management.jmxremote.port=9999",
            "--module-path=mods");
    List<String> all = new ArrayList<>(kept);
    all.addAll(left);

    List<String> command = command(new LaunchCommand(properties(), all, ""));

    assertThat(command.subList(1, 1 + kept.size())).containsExactlyElementsIn(kept).inOrder();
    assertThat(command).containsNoneIn(left);
  }
}
