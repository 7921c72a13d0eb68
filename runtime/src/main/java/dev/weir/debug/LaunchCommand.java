package dev.weir.debug;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to start a JVM that sees the same classes as this one.
 *
 * @param system the system properties of this one
 * @param arguments the options of this one
 * @param module the module that the runtime is in; empty if it is on the class path
 */
record LaunchCommand(Properties system, List<String> arguments, String module) {

  /** By these a JVM would be started with agents, or for a debugger, of the one that copies it. */
  private static final List<String> VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  /** Which options of this JVM say what classes do, and not how this JVM is run. */
  private static final Pattern KEPT =
      Pattern.compile(
          "--enable-preview|--(add-(opens|exports|reads|modules)|patch-module|limit-modules"
              + "|upgrade-module-path|enable-native-access|illegal-access|sun-misc-unsafe.*)=.*"
              + "|-(ea|da|esa|dsa|enableassertions|disableassertions|enablesystemassertions"
              + "|disablesystemassertions)(:.*)?"
              + "|-Xmx.*|-Xss.*|-Xbootclasspath/a:.*|-D(?!com\\.sun\\.management\\.).*"
              + "|-XX:[-+]ShowCodeDetailsInExceptionMessages|-XX:MaxDirectMemorySize=.*");

  /** A small JVM that starts fast, and prints all characters. */
  private static final List<String> OWN =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          // Its name before JDK 19.
          "-Dsun.stdout.encoding=UTF-8",
          "-Dsun.stderr.encoding=UTF-8");

  /**
   * The process, yet to be started.
   *
   * @param port where the JVM finds its debugger, on this machine
   * @param mainArguments what main is called with
   */
  ProcessBuilder toDebuggerOn(int port, String... mainArguments) {
    List<String> command = new ArrayList<>();
    command.add(String.join(File.separator, property("java.home"), "bin", "java"));
    arguments.stream().filter(option -> KEPT.matcher(option).matches()).forEach(command::add);
    command.addAll(OWN); // of options that are given twice the last one counts
    command.add("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:" + port);
    addModules(command);
    String main = ReplayMain.class.getName();
    if (module.isEmpty()) {
      command.add(main);
    } else {
      command.addAll(List.of("-m", module + "/" + main));
    }
    command.addAll(List.of(mainArguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    adapt(builder.environment());
    return builder;
  }

  private void addModules(List<String> command) {
    Set<String> names = system.stringPropertyNames();
    String path = property("jdk.module.path");
    if (!path.isEmpty()) {
      command.addAll(List.of("--module-path", path));
    }
    if (names.contains("jdk.module.main")) {
      command.addAll(List.of("--add-modules", property("jdk.module.main")));
    }
  }

  private void adapt(Map<String, String> environment) {
    VARIABLES.forEach(environment::remove);
    environment.remove("CLASSPATH");
    String classPath = property("java.class.path");
    if (!classPath.isEmpty()) {
      environment.put("CLASSPATH", classPath); // command lines are shorter than class paths may be
    }
  }

  private String property(String name) {
    return system.getProperty(name, "");
  }
}
