package dev.weir.benchmarks.compile;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.benchmarks.compile.Compilations.Author;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every processor really generates what it is measured for, and that compiles by itself. */
class SubjectTest {

  private static final int GROUPS = 2;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void isCompiledByItsProcessorAndByHand(Subject subject) throws Exception {
    SubjectFiles files = new SubjectFiles(folder);
    files.write(subject, GROUPS);
    Compilations compilations = new Compilations(subject, files);

    assertThat(compilations.compile(Author.PROCESSOR)).isGreaterThan(0L);
    List<String> generated = names(files.generated(), ".java");
    List<String> classes = names(files.classes(), ".class");
    assertThat(generated).containsExactlyElementsIn(expected(subject));
    assertThat(classes).hasSize(classesOf(subject));
    assertThat(files.generatedLines()).isGreaterThan(10L * GROUPS * SubjectSources.ELEMENTS);

    assertThat(compilations.compile(Author.HAND)).isEqualTo(0L);
    assertThat(names(files.classes(), ".class")).containsExactlyElementsIn(classes);
  }

  private static List<String> expected(Subject subject) {
    return switch (subject) {
      case WEIR -> List.of("Flow0Flow.java", "Flow1Flow.java");
      case AUTO_VALUE -> List.of("AutoValue_Value0.java", "AutoValue_Value1.java");
      case RECORD_BUILDER -> List.of("Point0Builder.java", "Point1Builder.java");
      case IMMUTABLES -> List.of("ImmutableItem0.java", "ImmutableItem1.java");
      case MAP_STRUCT -> List.of("Mapper0Impl.java", "Mapper1Impl.java");
    };
  }

  /** Of sources and generated code together. */
  private static int classesOf(Subject subject) {
    return switch (subject) {
      // The flow, its builder, and for each task a node, its signature and its method.
      case WEIR -> GROUPS * (2 + 3 * SubjectSources.ELEMENTS);
      // The class, its builder, and one of each that is generated.
      case AUTO_VALUE -> GROUPS * 4;
      // The record, its builder, and two classes nested in that.
      case RECORD_BUILDER -> GROUPS * 4;
      // The interface, its implementation and the builder of that.
      case IMMUTABLES -> GROUPS * 3;
      // The mapper and its implementation, and the beans, which all mappers share.
      case MAP_STRUCT -> GROUPS * 2 + 2 * SubjectSources.ELEMENTS;
    };
  }

  private static List<String> names(Path folder, String end) throws Exception {
    return SubjectFiles.files(folder, end).stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }

  @Test
  void aThousandTasksAreATaskForEachElementOfEachGroup() {
    assertThat(Subject.WEIR.sources(100)).hasSize(100);
    assertThat(
            Subject.WEIR.sources(100).values().stream()
                .mapToInt(text -> text.split("@Task ", -1).length - 1)
                .sum())
        .isEqualTo(1000);
  }
}
