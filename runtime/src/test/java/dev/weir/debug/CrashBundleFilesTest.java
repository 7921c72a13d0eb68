package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.run.FlowState;
import dev.weir.testing.LoggedWarnings;
import dev.weir.testing.TestFlow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles as files: what is in a folder, what is in a file, and what is not taken for a bundle. */
class CrashBundleFilesTest {

  @TempDir private Path folder;

  private final TestFlow flow = TestFlow.travelling();

  private Path written() throws IOException {
    flow.div(0);
    Path file = folder.resolve("failed.zip");
    flow.run().saveFailures(file);
    return file;
  }

  private Path with(Map<String, byte[]> entries) throws IOException {
    return Files.write(folder.resolve("changed.zip"), Bundles.zip(entries));
  }

  private static String refusal(Path file) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> CrashBundle.open(file));
    String prefix = "[BundleInvalid] " + file + " is no crash bundle that can be read: ";
    assertThat(e).hasMessageThat().startsWith(prefix);
    return Objects.requireNonNull(e.getMessage()).substring(prefix.length());
  }

  @Test
  void theManifestIsForPeople() throws IOException {
    String manifest = Bundles.manifest(written());

    assertThat(manifest)
        .startsWith(
            """
            {
              "format": "crash bundle of Weir, version 1",
              "flow": "Test",
              "run": "",
              "state": "Failed",
              "message": "Some reference tasks failed.",
              "failures": [
                {
                  "task": "div",
                  "inputs": {
                    "x": "saved, 81 bytes"
                  },
                  "exception": {
                    "type": "java.lang.ArithmeticException",
                    "text": "java.lang.ArithmeticException: / by zero",
                    "frames": [
                      "dev.weir.testing.TestFlow$Div$Method.call(TestFlow.java:\
            """);
    assertThat(manifest.replaceAll("\"(started|ended)\": \"[^\"]*\"", "\"$1\": \"…\""))
        .contains(
            """
              "tasks": [
                {
                  "task": "div",
                  "state": "Failed",
                  "message": "java.lang.ArithmeticException: / by zero",
                  "attempts": 1,
                  "started": "…",
                  "ended": "…",
                  "name": "div",
                  "method": "dev.weir.testing.TestFlow.div",
                  "after": []
                }
              ],
              "environment": {
                "weir": "0.1.0-SNAPSHOT",
                "java.version": "%s",
            """
                .formatted(System.getProperty("java.version")));
    assertThat(manifest).contains("\"class\": \"dev.weir.testing.TestFlow$Div$Method\"");
  }

  @Test
  void textsOfAllKindsAreWritten() {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("a \"quoted\"\\\n\r\t\u0001 text", "\ud800 \ud83d\ude00 \udc00\u2028");
    value.put("none", null);
    value.put("more", List.of(1, true, List.of(), Map.of()));

    assertThat(Json.of(value))
        .isEqualTo(
            """
            {
              "a \\"quoted\\"\\\\\\n\\r\\t\\u0001 text": "\\ud800 \ud83d\ude00 \\udc00\\u2028",
              "none": null,
              "more": [
                1,
                true,
                [],
                {}
              ]
            }
            """);
  }

  @Test
  void onlyTheNewestBundlesAreKeptAndOtherFilesAreLeft() throws IOException {
    flow.div(0);
    for (int i = 0; i < 120; i++) {
      Files.createFile(folder.resolve("Test-20200101T000000%03dZ-1.1.zip".formatted(i)));
    }
    Files.createFile(folder.resolve("notes.zip"));
    Path old = Files.createFile(folder.resolve(".weir-bundle-1.tmp"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    Files.createFile(folder.resolve(".weir-bundle-2.tmp"));

    flow.runner().crashBundles(folder).run();

    List<String> left =
        Bundles.files(folder).stream().map(file -> file.getFileName().toString()).toList();
    assertThat(left).hasSize(100 + 2);
    assertThat(left).contains("notes.zip");
    assertThat(left).contains(".weir-bundle-2.tmp");
    assertThat(left).doesNotContain("Test-20200101T000000020Z-1.1.zip");
    assertThat(left).contains("Test-20200101T000000021Z-1.1.zip");
  }

  @Test
  void whatGoesWrongWithWritingIsLoggedAndTheRunIsAsItIs() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    flow.div(0);
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      FlowState state = flow.runner().crashBundles(file).run();

      assertThat(state.toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0))
          .matches(
              "no crash bundle of the run Test-\\d+ was written to .*file:"
                  + " java\\.nio\\.file\\.FileAlreadyExistsException: .*file");
    }
    assertThrows(
        NoSuchFileException.class, () -> flow.run().saveFailures(folder.resolve("no/x.zip")));
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    Map<String, byte[]> entries = Bundles.entries(Files.readAllBytes(written()));
    byte[] content = Objects.requireNonNull(entries.get("content"));

    assertThrows(NoSuchFileException.class, () -> CrashBundle.open(folder.resolve("no.zip")));
    assertThat(refusal(Files.writeString(folder.resolve("x.zip"), "no zip")))
        .isEqualTo("it is no zip with a bundle in it");
    assertThat(refusal(with(Map.of("manifest.json", new byte[0]))))
        .isEqualTo("its file 'content' is missing");
    assertThat(refusal(with(Map.of("content", content))))
        .isEqualTo("the call of 'div' is not where it should be");
    assertThat(refusal(with(Map.of("../evil", content))))
        .isEqualTo("it has a file that no bundle has, or has it twice");
    assertThat(refusal(with(Map.of("content", new byte[] {0, 0, 0, 2}))))
        .isEqualTo("its format is version 2, and version 1 is read here");
    assertThat(refusal(with(Map.of("content", new byte[] {0, 0, 0, 1, 0x7f, 0, 0, 0}))))
        .isEqualTo("it ends in the middle");
    entries.put("calls/7", Objects.requireNonNull(entries.get("calls/0")));
    assertThat(refusal(with(entries))).isEqualTo("it has calls of no failure");
    entries.remove("calls/7");
    entries.put("content", Arrays.copyOf(content, content.length + 1));
    assertThat(refusal(with(entries))).isEqualTo("it goes on behind its end");
  }

  @Test
  void filesThatUnpackToVeryMuchAreRefused() throws IOException {
    byte[] zeros = new byte[33 << 20];

    assertThat(refusal(with(Map.of("content", zeros))))
        .isEqualTo("its file 'content' is larger than 33554432 bytes");
    assertThat(refusal(with(Map.of("manifest.json", zeros))))
        .isEqualTo("its file 'manifest.json' is larger than 33554432 bytes");
    Map<String, byte[]> calls = new LinkedHashMap<>();
    calls.put("calls/0", zeros);
    calls.put("calls/1", zeros);
    assertThat(refusal(with(calls))).isEqualTo("its file 'calls/1' is larger than 7340032 bytes");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 300; i++) {
      many.put("calls/" + i, new byte[0]);
    }
    assertThat(refusal(with(many))).isEqualTo("it has more than 200 files");
  }

  @Test
  void classesThatHaveChangedAreNamed() throws IOException {
    Path file = written();
    String method = "dev.weir.testing.TestFlow$Div$Method";
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      thread.setContextClassLoader(new OtherVersion(before, method, "dev.weir.testing.TestFlow"));

      CrashBundle bundle = CrashBundle.open(file);

      assertThat(bundle.warnings())
          .containsExactly(
              "class dev.weir.testing.TestFlow is not there; it was in test-classes",
              "class " + method + " has changed; it is in new.jar, and was in test-classes");
      assertThat(warnings.texts())
          .contains("crash bundle " + file + ": " + bundle.warnings().get(0));
      assertThat(bundle.failures().get(0).inputs()).isEqualTo(Map.of("x", 0));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Has another class file of one class, and none of a second one. */
  private static final class OtherVersion extends ClassLoader {

    private final String changed;
    private final String missing;

    OtherVersion(ClassLoader parent, String changed, String missing) {
      super(parent);
      this.changed = file(changed);
      this.missing = file(missing);
    }

    private static String file(String name) {
      return name.replace('.', '/') + ".class";
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.equals(missing)
          ? null
          : name.equals(changed)
              ? inMemory("jar:file:/x/new.jar!/" + changed)
              : super.getResource(name);
    }

    @SuppressWarnings("deprecation") // what replaces it is not there on JDK 17
    private static URL inMemory(String url) {
      try {
        return new URL(null, url, new Content());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class Content extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream("other".getBytes(StandardCharsets.UTF_8));
        }
      };
    }
  }
}
