package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** What is put onto users' processor path: what it needs, what it touches, what it keeps. */
class ShippedProcessorTest {

  private static final URL PLACE =
      WeirProcessor.class.getProtectionDomain().getCodeSource().getLocation();
  private static final JavaClasses CLASSES = new ClassFileImporter().importUrl(PLACE);

  @Test
  void needsNothingButTheAnnotationsAndJavaPoet() throws URISyntaxException {
    Set<String> needed =
        module().requires().stream()
            .filter(each -> !each.modifiers().contains(Requires.Modifier.STATIC))
            .map(Requires::name)
            .collect(Collectors.toSet());

    assertThat(needed)
        .containsExactly(
            "java.base", "java.compiler", "dev.weir.annotations", "com.palantir.javapoet");
  }

  @Test
  void opensNothingAndKnowsNothingOfTheRuntime() throws URISyntaxException {
    assertThat(module().exports()).isEmpty();
    assertThat(module().opens()).isEmpty();
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.weir.flow", "dev.weir.graph", "dev.weir.run", "dev.weir.state")
        .check(CLASSES);
  }

  @Test
  void isRegisteredOnBothKindsOfPath() throws URISyntaxException, IOException {
    String name = WeirProcessor.class.getName();
    String service = Processor.class.getName();

    assertThat(module().provides()).hasSize(1);
    ModuleDescriptor.Provides provided = module().provides().iterator().next();
    assertThat(provided.service()).isEqualTo(service);
    assertThat(provided.providers()).containsExactly(name);
    assertThat(Files.readString(folder().resolve("META-INF/services").resolve(service)).strip())
        .isEqualTo(name);
  }

  @Test
  void usesNothingButTheStandardApi() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.weir.processor..",
            "java..",
            "javax.annotation.processing",
            "javax.lang.model..",
            "javax.tools",
            "com.palantir.javapoet",
            "com.google.auto.service",
            "org.jspecify.annotations")
        .check(CLASSES);
  }

  @Test
  void guessesNoNames() {
    noClasses().should().callMethod(ClassName.class, "bestGuess", String.class).check(CLASSES);
  }

  /** Static fields are constants of a kind that cannot change. */
  @Test
  void keepsNothingBetweenCompilations() throws IllegalAccessException {
    for (JavaClass type : CLASSES) {
      for (Field field : type.reflect().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          assertWithMessage("%s is final", field)
              .that(Modifier.isFinal(field.getModifiers()))
              .isTrue();
          field.setAccessible(true);
          checkConstant(field.getName(), field.get(null));
        }
      }
    }
  }

  private static void checkConstant(String name, Object value) {
    if (value instanceof Collection<?> collection) {
      assertThrows(UnsupportedOperationException.class, collection::clear);
    } else {
      boolean constant =
          value instanceof String
              || value instanceof Number
              || value instanceof Enum<?>
              || value instanceof Duration
              || value instanceof Pattern
              || value instanceof TypeName
              || value instanceof AnnotationSpec;
      assertWithMessage("%s is %s", name, value).that(constant).isTrue();
    }
  }

  private static ModuleDescriptor module() throws URISyntaxException {
    return ModuleFinder.of(folder()).findAll().iterator().next().descriptor();
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(PLACE.toURI());
  }
}
