package dev.weir.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/** The house: packages are stages that know each other in one direction only. */
class StagesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(WeirProcessor.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.weir.(processor..)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void stagesKnowOnlyTheModel() {
    for (String stage : new String[] {"reading", "validation", "generation"}) {
      classes()
          .that()
          .resideInAPackage("dev.weir.processor." + stage)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.weir.processor." + stage,
              "dev.weir.processor.model",
              "java..",
              "javax..",
              "com.palantir.javapoet",
              "org.jspecify.annotations")
          .check(CLASSES);
    }
  }

  @Test
  void theModelKnowsNoStage() {
    noClasses()
        .that()
        .resideInAPackage("dev.weir.processor.model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.weir.processor",
            "dev.weir.processor.reading",
            "dev.weir.processor.validation",
            "dev.weir.processor.generation")
        .check(CLASSES);
  }

  @Test
  void oneClassHoldsTheMessager() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Diagnostics")
        .and()
        .doNotHaveSimpleName("WeirProcessor")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Messager.class)
        .check(CLASSES);
  }

  @Test
  void oneClassOfTheRootPackageIsPublic() {
    classes()
        .that()
        .resideInAPackage("dev.weir.processor")
        .and()
        .arePublic()
        .should()
        .haveSimpleName("WeirProcessor")
        .check(CLASSES);
  }
}
