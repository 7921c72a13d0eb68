package dev.weir;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.weir.flow.TaskFlow;
import dev.weir.internal.Misuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: which package may know which, and that every message is documented. */
class HouseTest {

  // Where the runtime itself was compiled to, so that tests are not looked at.
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .importUrl(TaskFlow.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesHaveNoCycle() {
    slices().matching("dev.weir.(*)..").should().beFreeOfCycles().check(RUNTIME);
  }

  @Test
  void arrowsBetweenPackagesGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cache")
        .definedBy("dev.weir.cache..")
        .layer("state")
        .definedBy("dev.weir.state..")
        .layer("graph")
        .definedBy("dev.weir.graph..")
        .layer("executor")
        .definedBy("dev.weir.executor..")
        .layer("run")
        .definedBy("dev.weir.run..")
        .layer("flow")
        .definedBy("dev.weir.flow..")
        .layer("debug")
        .definedBy("dev.weir.debug..")
        .layer("view")
        .definedBy("dev.weir.view..")
        .whereLayer("cache")
        .mayNotAccessAnyLayer()
        .whereLayer("cache")
        .mayOnlyBeAccessedByLayers("run", "flow", "debug")
        .whereLayer("debug")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("view")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("flow")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("flow", "debug", "view")
        .whereLayer("executor")
        .mayOnlyBeAccessedByLayers("run", "flow", "debug")
        .whereLayer("graph")
        .mayOnlyBeAccessedByLayers("executor", "run", "flow", "debug", "view")
        .check(RUNTIME);
  }

  @Test
  void everyMessageIsDocumentedAndNamedInATest() throws IOException {
    String documented = Files.readString(Path.of("../docs/errors.md"));
    String tests = allTests();
    List<String> codes = Arrays.stream(Misuse.values()).map(Misuse::code).toList();

    assertThat(codes).containsNoDuplicates();
    assertThat(codes.stream().filter(code -> !documented.contains("### `" + code + "`")).toList())
        .isEmpty();
    assertThat(codes.stream().filter(code -> !tests.contains("[" + code + "]")).toList()).isEmpty();
  }

  private static String allTests() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
