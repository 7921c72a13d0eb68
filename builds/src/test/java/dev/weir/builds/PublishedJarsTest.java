package dev.weir.builds;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.Task;
import dev.weir.flow.TaskFlow;
import dev.weir.junit.WeirTest;
import dev.weir.processor.WeirProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the jars; in {@code mvn test}, which makes none, what will be. */
class PublishedJarsTest {

  private static final String PROCESSOR = "dev.weir.processor.WeirProcessor";
  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";
  private static final String GRADLE = "META-INF/gradle/incremental.annotation.processors";

  @ParameterizedTest
  @ValueSource(classes = {Task.class, TaskFlow.class, WeirProcessor.class, WeirTest.class})
  void haveNothingOfOthers(Class<?> member) throws Exception {
    List<String> foreign =
        read(member, PublishedJarsTest::files).stream()
            .filter(file -> !file.startsWith("dev/weir/") && !file.startsWith("META-INF/"))
            .toList();

    assertThat(foreign).containsExactly("module-info.class");
  }

  @Test
  void haveTheMetadataThatBuildToolsRead() throws Exception {
    assertThat(metadata(Task.class)).isEmpty();
    assertThat(metadata(TaskFlow.class))
        .containsExactly(
            "META-INF/services/dev.weir.executor.FlowExecutor",
            "META-INF/services/dev.weir.run.FailureInspector",
            "META-INF/services/dev.weir.run.FailureSink");
    assertThat(metadata(WeirProcessor.class)).containsExactly(SERVICE, GRADLE);
    assertThat(metadata(WeirTest.class)).isEmpty();
    assertThat(lines(WeirProcessor.class, SERVICE)).containsExactly(PROCESSOR);
    assertThat(lines(WeirProcessor.class, GRADLE)).containsExactly(PROCESSOR + ",isolating");
  }

  @Test
  void theModuleOfTheProcessorProvidesItAndNeedsLittle() throws Exception {
    ModuleDescriptor module = module(WeirProcessor.class);

    assertThat(module.provides()).hasSize(1);
    ModuleDescriptor.Provides provided = module.provides().iterator().next();
    assertThat(provided.service()).isEqualTo("javax.annotation.processing.Processor");
    assertThat(provided.providers()).containsExactly(PROCESSOR);
    assertThat(module.exports()).isEmpty();
    assertThat(needed(module))
        .containsExactly(
            "java.base", "java.compiler", "dev.weir.annotations", "com.palantir.javapoet");
  }

  @Test
  void theModulesOfUsersNeedNothingElse() throws Exception {
    assertThat(needed(module(Task.class))).containsExactly("java.base");
    assertThat(needed(module(TaskFlow.class))).containsExactly("java.base", "dev.weir.annotations");
  }

  @Test
  void theModuleOfTheTestKitNeedsTheRuntimeAndJUnitAndExportsOnePackage() throws Exception {
    ModuleDescriptor module = module(WeirTest.class);

    assertThat(needed(module))
        .containsExactly("java.base", "dev.weir.runtime", "org.junit.jupiter.api");
    assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
        .containsExactly("dev.weir.junit");
  }

  @Test
  void theServicesOfTheRuntimeAreThoseOfItsModule() throws Exception {
    for (ModuleDescriptor.Provides provided : module(TaskFlow.class).provides()) {
      assertThat(lines(TaskFlow.class, "META-INF/services/" + provided.service()))
          .containsExactlyElementsIn(provided.providers());
    }
  }

  private static Set<String> needed(ModuleDescriptor module) {
    return module.requires().stream()
        .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .map(ModuleDescriptor.Requires::name)
        .collect(Collectors.toSet());
  }

  private static ModuleDescriptor module(Class<?> member) throws Exception {
    return read(
        member,
        root -> {
          try (InputStream in = Files.newInputStream(root.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
          }
        });
  }

  private static List<String> lines(Class<?> member, String file) throws Exception {
    return read(member, root -> Files.readAllLines(root.resolve(file)));
  }

  /** Without what Maven puts in: the manifest and a copy of the pom. */
  private static List<String> metadata(Class<?> member) throws Exception {
    return read(member, PublishedJarsTest::files).stream()
        .filter(file -> file.startsWith("META-INF/"))
        .filter(file -> !file.matches("META-INF/(MANIFEST\\.MF|maven/.*)"))
        .toList();
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .toList();
    }
  }

  private interface Reader<T> {
    T read(Path root) throws IOException;
  }

  /** Reads in the jar, or the folder, that a class comes from. */
  private static <T> T read(Class<?> member, Reader<T> reader)
      throws IOException, URISyntaxException {
    Path source = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(source)) {
      return reader.read(source);
    }
    try (FileSystem jar = FileSystems.newFileSystem(source)) {
      return reader.read(jar.getPath("/"));
    }
  }
}
