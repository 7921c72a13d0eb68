package dev.weir.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs in {@code corpus/accepted}: every compiler takes them without a warning, and they give
 * what is written at their end. Neither the compiler, nor the order of the sources, nor the
 * language of the machine changes what is generated; the order is shuffled with a seed that is
 * printed, and that {@code -Dweir.seed} sets. With {@code -Dweir.update=true} the results are
 * written anew.
 */
class AcceptedProgramsTest {

  private static final int FEWEST = 100;
  private static final long SEED = Long.getLong("weir.seed", 1);

  private static final List<Program> PROGRAMS = Program.in("accepted");

  /** Where Eclipse erases an inherited type variable with several bounds to {@code Object}. */
  private static final String OTHER_IN_ECLIPSE =
      "accepted/shapes/inherited-type-variables-have-their-bounds-filled-in";

  private static final Map<String, Map<String, String>> GENERATED = new HashMap<>();

  @TempDir private Path folder;

  static Stream<Arguments> programs() {
    return Toolchain.ALL.stream()
        .flatMap(tool -> PROGRAMS.stream().map(program -> Arguments.of(tool, program)));
  }

  @BeforeAll
  static void printTheSeed() {
    System.out.println("The order of sources is shuffled with -Dweir.seed=" + SEED);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("programs")
  void compilesWithoutWarningsAndGivesWhatIsWritten(Toolchain tool, Program written)
      throws Exception {
    Compiled compiled = compile(tool, written.units(), "check");
    assertThat(compiled.messages(written)).isEmpty();
    String result = compiled.run(written);
    Program program = written;
    if (Boolean.getBoolean("weir.update") && tool == Toolchain.JAVAC) {
      program = written.giving(result);
      program.write();
    }
    assertThat(result).isEqualTo(program.result());

    Compiled shuffled = compileInTurkey(tool, shuffled(written.units()));
    assertThat(shuffled.files().keySet()).isEqualTo(compiled.files().keySet());
    compiled
        .files()
        .forEach(
            (path, bytes) ->
                assertWithMessage(path).that(shuffled.files().get(path)).isEqualTo(bytes));
    if (!written.name().equals(OTHER_IN_ECLIPSE)) {
      assertThat(compiled.sources())
          .isEqualTo(GENERATED.computeIfAbsent(written.name(), name -> compiled.sources()));
    }
  }

  @Test
  void thereAreManyPrograms() {
    assertThat(PROGRAMS.size()).isAtLeast(FEWEST);
  }

  private Compiled compile(Toolchain tool, List<Program.Unit> units, String name)
      throws IOException {
    return tool.compile(units, Files.createDirectory(folder.resolve(name)));
  }

  /** Where the small letter of {@code I} has no dot. */
  private Compiled compileInTurkey(Toolchain tool, List<Program.Unit> units) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      return compile(tool, units, "shuffled");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** In another order than before, if there is one. */
  private static List<Program.Unit> shuffled(List<Program.Unit> units) {
    List<Program.Unit> shuffled = new ArrayList<>(units);
    Random random = new Random(SEED);
    do {
      Collections.shuffle(shuffled, random);
    } while (units.size() > 1 && shuffled.equals(units));
    return shuffled;
  }
}
