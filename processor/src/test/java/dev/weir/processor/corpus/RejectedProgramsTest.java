package dev.weir.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs in {@code corpus/rejected} that cannot work: every compiler says what is written in the
 * program, there, and nothing else. With {@code -Dweir.update=true} the messages are written anew.
 */
class RejectedProgramsTest {

  private static final int FEWEST = 150;

  private static final List<Program> PROGRAMS = Program.in("rejected");

  /** A flow that has nothing to do with the others, and code that needs its builder. */
  private static final Program SOUND =
      new Program(
          "sound",
          """
          // === sound/Sound.java
          @Flow class Sound {
            @Task static int one() { return 1; }
            @Task static int next(int number) { return number + 1; }
          }
          // === sound/SoundUser.java
          class SoundUser {
            static Object next(SoundFlow flow) { return flow.next(flow.one()); }
          }
          """
              .lines()
              .toList());

  private static final Map<Toolchain, Map<String, String>> SOUND_SOURCES = new HashMap<>();

  @TempDir private Path folder;

  static Stream<Arguments> programs() {
    return Toolchain.ALL.stream()
        .flatMap(tool -> PROGRAMS.stream().map(program -> Arguments.of(tool, program)));
  }

  @BeforeAll
  static void compileTheSoundFlowAlone(@TempDir Path alone) throws IOException {
    for (Toolchain tool : Toolchain.ALL) {
      Path folder = Files.createDirectory(alone.resolve(tool.toString()));
      Compiled compiled = tool.compile(SOUND.units(), folder);
      assertThat(compiled.messages(SOUND)).isEmpty();
      SOUND_SOURCES.put(tool, compiled.sources());
    }
  }

  @Tag("behaviour-107")
  @Tag("behaviour-108")
  @Tag("decision-13")
  @Tag("decision-21")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("programs")
  void hasTheMessagesThatAreWrittenInItAndBreaksNoOtherFlow(Toolchain tool, Program written)
      throws IOException {
    Program program = written;
    if (Boolean.getBoolean("weir.update") && tool == Toolchain.JAVAC) {
      Program bare = written.withoutMessages();
      program = bare.with(compile(tool, bare, "update").messages(bare));
      program.write();
    }

    Compiled compiled = compile(tool, program, "check");

    List<Message> found = compiled.messages(program);
    assertWithMessage("all messages")
        .that(text(tool == Toolchain.JAVAC ? found : EclipsePlaces.asOfJavac(found, program)))
        .isEqualTo(text(program.messages()));
    assertThat(compiled.sources()).containsAtLeastEntriesIn(SOUND_SOURCES.get(tool));
  }

  @Test
  void thereAreManyProgramsWithOneMessageAndNoneWithout() {
    for (Program program : PROGRAMS) {
      assertWithMessage(program.name()).that(program.messages()).isNotEmpty();
    }
    assertThat(PROGRAMS.stream().filter(program -> program.messages().size() == 1).count())
        .isAtLeast(FEWEST);
  }

  private Compiled compile(Toolchain tool, Program program, String name) throws IOException {
    List<Program.Unit> units = new ArrayList<>(program.units());
    units.addAll(SOUND.units());
    return tool.compile(units, Files.createDirectory(folder.resolve(name)));
  }

  private static String text(List<Message> messages) {
    return messages.stream()
        .sorted(Message.BY_PLACE)
        .map(Message::toString)
        .collect(Collectors.joining("\n"));
  }
}
