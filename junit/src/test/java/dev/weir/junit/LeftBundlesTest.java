package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import dev.weir.Trigger;
import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The crash bundles that tests leave when they fail. */
class LeftBundlesTest {

  private static final String HERE = "dev.weir.junit.LeftBundlesTest.";

  @TempDir private Path temporary;

  private Path folder() {
    return temporary.resolve("target/crash-bundles"); // not there before
  }

  private TestRun run(Class<?> tests) {
    return TestRun.of(tests, Map.of("weir.crashBundles", folder().toString()));
  }

  private String printed(TestRun run) {
    return run.printed().replace(folder().toString(), "/dinner/target/crash-bundles");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private CrashBundle open(String name) throws IOException {
    return CrashBundle.open(folder().resolve(HERE + name));
  }

  private static void divideByZero() {
    DinnerFlow flow = new DinnerFlow();
    flow.share(8800, 0);
    flow.run();
  }

  @WeirTest
  static class Raised {
    @Test
    void sharesTheBill() {
      divideByZero();
    }
  }

  @Test
  void aFailedRunIsLeftAndCanBeReplayed() throws IOException {
    TestRun run = run(Raised.class);

    assertThat(run.results())
        .containsExactly("sharesTheBill(): FAILED java.lang.ArithmeticException: / by zero");
    assertThat(printed(run))
        .isEqualTo(
            """
            Flows that ran in Raised.sharesTheBill:
              Dinner: Failed("Some reference tasks failed.")
                share  Failed("java.lang.ArithmeticException: / by zero")
              to look into it: CrashBundle.open(Path.of("/dinner/target/crash-bundles/\
            dev.weir.junit.LeftBundlesTest.Raised.sharesTheBill.zip"))
            """);
    assertThat(files()).containsExactly(HERE + "Raised.sharesTheBill.zip");
    CrashBundle bundle = open("Raised.sharesTheBill.zip");
    assertThat(bundle.flow()).isEqualTo("Dinner");
    assertThat(bundle.warnings()).isEmpty();
    FailedTask failed = bundle.failures().get(0);
    assertThat(failed.inputs()).isEqualTo(Map.of("bill", 8800, "guests", 0));
    ArithmeticException again = assertThrows(ArithmeticException.class, failed::replay);
    assertThat(again).hasMessageThat().isEqualTo("/ by zero");
    assertThat(again.getStackTrace()[0]).isEqualTo(failed.exception().getStackTrace()[0]);
  }

  @WeirTest(raiseOnException = false)
  static class Several {
    static int times;

    @Test
    void failsAgain() {
      for (int i = 0; i < times; i++) {
        divideByZero();
        DinnerFlow flow = new DinnerFlow();
        flow.note(2200);
        flow.run();
      }
      fail("at the end");
    }
  }

  @Test
  void thoseOfTheSameTestAreReplaced() throws IOException {
    Several.times = 2;
    String printed = printed(run(Several.class));
    List<String> first = files();
    Several.times = 1;
    run(Several.class);

    assertThat(printed)
        .isEqualTo(
            """
            Flows that ran in Several.failsAgain:
              Dinner: Failed("Some reference tasks failed.")
                share  Failed("java.lang.ArithmeticException: / by zero")
              to look into it: CrashBundle.open(Path.of("/dinner/target/crash-bundles/\
            dev.weir.junit.LeftBundlesTest.Several.failsAgain.zip"))
              Dinner: Success("All reference tasks succeeded.")
                note 'say what each pays'  Success("The task succeeded.")
              Dinner: Failed("Some reference tasks failed.")
                share  Failed("java.lang.ArithmeticException: / by zero")
              to look into it: CrashBundle.open(Path.of("/dinner/target/crash-bundles/\
            dev.weir.junit.LeftBundlesTest.Several.failsAgain-run2.zip"))
              Dinner: Success("All reference tasks succeeded.")
                note 'say what each pays'  Success("The task succeeded.")
            """);
    assertThat(first)
        .containsExactly(HERE + "Several.failsAgain-run2.zip", HERE + "Several.failsAgain.zip");
    assertThat(files()).containsExactly(HERE + "Several.failsAgain.zip");
  }

  @WeirTest(raiseOnException = false)
  static class Quiet {
    @Test
    void succeedsThoughARunFails() {
      divideByZero();
    }

    @Test
    void failsThoughEachFailureIsHandled() {
      DinnerFlow flow = new DinnerFlow();
      flow.note(1).after(flow.share(8800, 0)).trigger(Trigger.ALL_FINISHED);
      assertEquals("fine", flow.run().message());
    }
  }

  @Test
  void nothingIsLeftWhereNoTestOrNoRunHasFailed() {
    assertThat(run(Quiet.class).results())
        .containsExactly(
            "failsThoughEachFailureIsHandled(): FAILED org.opentest4j.AssertionFailedError:"
                + " expected: <fine> but was: <All reference tasks succeeded.>",
            "succeedsThoughARunFails(): SUCCESSFUL");
    assertThat(run(PrintedStatesTest.Quiet.class).printed()).isEmpty();
    assertThat(run(PrintedStatesTest.Several.class).printed()).doesNotContain("look into");

    assertThat(Files.exists(folder())).isFalse();
  }

  @WeirTest
  static class Named {
    @RepeatedTest(2)
    void again() {
      divideByZero();
    }

    @Test
    void overloaded() {
      divideByZero();
    }

    @Test
    void overloaded(TestInfo info) {
      divideByZero();
    }

    @Test
    @SuppressWarnings("UnicodeInCode") // where a name does not do for a file
    void größer() {
      divideByZero();
    }

    @TestFactory
    Stream<DynamicNode> dynamic() {
      return Stream.of(
          DynamicTest.dynamicTest("first/../", LeftBundlesTest::divideByZero),
          DynamicContainer.dynamicContainer(
              "more", Stream.of(DynamicTest.dynamicTest("second", LeftBundlesTest::divideByZero))));
    }
  }

  @Test
  void eachTestHasAFileOfItsOwn() throws IOException {
    run(Named.class);
    List<String> files = files();
    run(Named.class);

    assertThat(files())
        .containsExactly(
            HERE + "Named.again-1.zip",
            HERE + "Named.again-2.zip",
            HERE + "Named.dynamic-1.zip",
            HERE + "Named.dynamic-2-1.zip",
            HERE + "Named.gr__er-%s.zip".formatted(hash("größer()")),
            HERE + "Named.overloaded-%s.zip".formatted(hash("overloaded()")),
            HERE
                + "Named.overloaded-%s.zip"
                    .formatted(hash("overloaded(org.junit.jupiter.api.TestInfo)")));
    assertThat(files()).isEqualTo(files);
  }

  private static String hash(String method) {
    return Integer.toHexString(
        "[engine:junit-jupiter]/[class:%s]/[method:%s]"
            .formatted(Named.class.getName(), method)
            .hashCode());
  }

  @WeirTest
  static class Often {
    @RepeatedTest(102)
    void again() {
      divideByZero();
    }
  }

  @Test
  void thereAreNoMoreThanOneHundred() throws IOException {
    String printed = printed(run(Often.class));

    assertThat(files()).hasSize(100);
    assertThat(printed).contains("LeftBundlesTest.Often.again-100.zip");
    assertThat(printed)
        .endsWith(
            """
            Flows that ran in Often.again repetition 102 of 102:
              Dinner: Failed("Some reference tasks failed.")
                share  Failed("java.lang.ArithmeticException: / by zero")
              no crash bundle: 100 were left already
            """);
  }

  @Test
  void whatCannotBeWrittenIsToldInALine() throws IOException {
    Files.createDirectory(temporary.resolve("target"));
    Files.createFile(folder());

    TestRun run = run(Raised.class);

    assertThat(run.results())
        .containsExactly("sharesTheBill(): FAILED java.lang.ArithmeticException: / by zero");
    assertThat(run.printed())
        .isEqualTo(
            """
            Flows that ran in Raised.sharesTheBill:
              Dinner: Failed("Some reference tasks failed.")
                share  Failed("java.lang.ArithmeticException: / by zero")
              no crash bundle: java.nio.file.FileAlreadyExistsException: %s
            """
                .formatted(folder()));
    assertThat(TestRun.of(Raised.class, Map.of("weir.crashBundles", "a\0b")).printed())
        .endsWith(
            "  no crash bundle: java.nio.file.InvalidPathException: Nul character not allowed:"
                + " a\0b\n");
  }

  @Test
  void theSettingNamesTheFolderOrNone() throws IOException {
    Path usual = Path.of("target/crash-bundles", HERE + "Raised.sharesTheBill.zip");
    String line = "to look into it: CrashBundle.open(Path.of(\"" + usual.toAbsolutePath() + "\"))";
    for (Map<String, String> setting :
        List.of(Map.<String, String>of(), Map.of("weir.crashBundles", " "))) {
      Files.deleteIfExists(usual);

      assertThat(TestRun.of(Raised.class, setting).printed()).contains(line);

      assertThat(CrashBundle.open(usual).failures()).hasSize(1);
      Files.delete(usual);
    }
    assertThat(TestRun.of(Raised.class, Map.of("weir.crashBundles", "OFF")).printed())
        .endsWith("zero\")\n");
    assertThat(Files.exists(usual)).isFalse();
  }

  @Test
  void withoutASettingItIsWhereTheBuildLeavesWhatItMakes() throws IOException {
    assertThat(BundleFolder.inBuildFolderOf(temporary))
        .isEqualTo(temporary.resolve("target/crash-bundles"));

    Files.createDirectory(temporary.resolve("build"));
    assertThat(BundleFolder.inBuildFolderOf(temporary))
        .isEqualTo(temporary.resolve("build/crash-bundles"));

    Files.createDirectory(temporary.resolve("target"));
    assertThat(BundleFolder.inBuildFolderOf(temporary))
        .isEqualTo(temporary.resolve("target/crash-bundles"));
  }

  @WeirTest
  static class WithDouble {
    @Test
    void orders() {
      DinnerFlow flow = new DinnerFlow();
      Doubles.replace(
          flow,
          flow.order("soup", 4),
          (dish, guests) -> {
            throw new IllegalStateException("no " + dish);
          });
      flow.run();
    }
  }

  @Test
  void aDoubleIsReplayedToo() throws IOException {
    run(WithDouble.class);

    FailedTask failed = open("WithDouble.orders.zip").failures().get(0);

    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo("no soup");
  }

  @WeirTest
  static class Secret {
    @Test
    void pays() {
      DinnerFlow flow = new DinnerFlow();
      flow.pay("my card", "open sesame");
      flow.run();
    }
  }

  @Test
  void secretsAreNeitherPrintedNorLeft() throws IOException {
    String printed = run(Secret.class).printed();

    assertThat(printed)
        .startsWith(
            """
            Flows that ran in Secret.pays:
              Dinner: Failed("Some reference tasks failed.")
                pay  Failed("java.lang.IllegalStateException: 11 digits are not enough")
              to look into it: CrashBundle.open\
            """);
    assertThat(printed).doesNotContain("sesame");
    try (ZipInputStream in =
        new ZipInputStream(Files.newInputStream(folder().resolve(HERE + "Secret.pays.zip")))) {
      int entries = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
            .doesNotContain("sesame");
        entries++;
      }
      assertThat(entries).isEqualTo(3);
    }
    FailedTask failed = open("Secret.pays.zip").failures().get(0);
    assertThat(failed.inputs()).isEqualTo(Map.of("card", "my card"));
    assertThat(failed.missing()).isEqualTo(Map.of("pin", "it is @Sensitive"));
    assertThat(assertThrows(IllegalStateException.class, () -> failed.with("pin", "1234").replay()))
        .hasMessageThat()
        .isEqualTo("4 digits are not enough");
  }
}
