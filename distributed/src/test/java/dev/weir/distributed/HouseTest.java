package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.weir.distributed.wire.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jgroups.JChannel;
import org.junit.jupiter.api.Test;

/** The rules of the house: which package may know which, and that every message is documented. */
class HouseTest {

  // Where the module itself was compiled to, so that tests are not looked at.
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .importUrl(DistributedExecutor.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesHaveNoCycle() {
    slices().matching("dev.weir.distributed.(*)..").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void arrowsBetweenPackagesGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("wire")
        .definedBy("dev.weir.distributed.wire")
        .layer("value")
        .definedBy("dev.weir.distributed.value")
        .layer("worker")
        .definedBy("dev.weir.distributed.worker")
        .layer("driver")
        .definedBy("dev.weir.distributed.driver")
        .layer("cluster")
        .definedBy("dev.weir.distributed.cluster")
        .layer("classes")
        .definedBy("dev.weir.distributed.classes")
        .layer("node")
        .definedBy("dev.weir.distributed.node")
        .layer("jvm")
        .definedBy("dev.weir.distributed.jvm")
        .layer("front")
        .definedBy("dev.weir.distributed")
        .whereLayer("front")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("jvm")
        .mayOnlyBeAccessedByLayers("front")
        .whereLayer("node")
        .mayOnlyBeAccessedByLayers("front")
        .whereLayer("cluster")
        .mayOnlyBeAccessedByLayers("node", "front")
        .whereLayer("classes")
        .mayOnlyBeAccessedByLayers("node", "front")
        .whereLayer("driver")
        .mayOnlyBeAccessedByLayers("node", "front")
        .whereLayer("value")
        .mayOnlyBeAccessedByLayers("worker", "node", "front")
        .whereLayer("worker")
        .mayOnlyBeAccessedByLayers("driver", "node", "front")
        .check(MODULE);
  }

  @Test
  void theEngineIsSeenInOnePackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.weir.distributed.cluster")
        .should()
        .dependOnClassesThat(resideInAPackage("org.jgroups..").and(not(type(JChannel.class))))
        .check(MODULE);
  }

  /** Users hand it over, and it is handed on. */
  @Test
  void anApplicationsChannelIsSeenByBuildersOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.weir.distributed.cluster")
        .and(not(assignableTo(DistributedExecutor.Builder.class)))
        .and(not(assignableTo(ChannelWorker.Builder.class)))
        .should()
        .dependOnClassesThat(type(JChannel.class))
        .check(MODULE);
  }

  @Test
  void everyMessageIsDocumentedAndNamedInATest() throws IOException {
    String documented = Files.readString(Path.of("../docs/errors.md"));
    String tests = allTests();
    List<String> codes = Arrays.stream(Fault.values()).map(Fault::code).toList();

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
