package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.TruthJUnit.assume;
import static dev.weir.cache.Calls.call;
import static dev.weir.cache.Calls.result;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.testing.LoggedWarnings;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileStorageTest {

  private static final String ALLOWED = "dev.weir.cache.FileStorageTest";

  @TempDir private Path folder;

  private record Pair(String left, Object right) implements Serializable {}

  private enum Color {
    RED,
    GREEN
  }

  /** Equals only itself. */
  private static final class NoEquals implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
  }

  private CacheStorage storage() {
    return CacheStorage.files(folder, ALLOWED);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void assertHit(CacheKey written, CacheKey asked) {
    assertThat(asked).isEqualTo(written);
    storage().put(written, result("r"));
    assertThat(storage().get(asked)).isEqualTo(result("r"));
  }

  @Tag("decision-19")
  @Test
  void findsWhatAnotherStorageWrote() {
    CacheKey key = call("m", 1, "x", null, List.of(2L), new int[] {3}, Color.RED, new Pair("a", 1));

    assertThat(storage().get(key)).isNull();
    storage().put(key, result(List.of("r", new Pair("b", Color.GREEN))));

    assertThat(storage().get(key)).isEqualTo(result(List.of("r", new Pair("b", Color.GREEN))));
    assertThat(storage().get(call("m", 1))).isNull();
    assertThat(storage().get(call("n", 1))).isNull();
  }

  @Test
  void nullIsAResult() {
    storage().put(call("m"), result(null));

    assertThat(storage().get(call("m"))).isEqualTo(result(null));
  }

  @Test
  void laterResultReplacesTheEarlier() throws IOException {
    storage().put(call("m", 1), result("a"));
    storage().put(call("m", 1), result("b"));

    assertThat(storage().get(call("m", 1))).isEqualTo(result("b"));
    assertThat(files()).hasSize(1);
    assertThat(files().get(0).getFileName().toString()).matches("[0-9a-f]{64}\\.weir");
  }

  @Test
  void eachHitIsACopy() {
    CacheKey key = call("m", 1);
    storage().put(key, result(new ArrayList<>(List.of("r"))));

    CachedResult first = Objects.requireNonNull(storage().get(key));
    assertThat(first.value())
        .isNotSameInstanceAs(Objects.requireNonNull(storage().get(key)).value());
  }

  @Test
  void everyPartOfTheKeyCounts() {
    List<@Nullable Object> none = List.of();
    storage().put(new CacheKey("C", "m", List.of("int"), "", none), result("r"));

    assertThat(storage().get(new CacheKey("D", "m", List.of("int"), "", none))).isNull();
    assertThat(storage().get(new CacheKey("C", "m", List.of("long"), "", none))).isNull();
    assertThat(storage().get(new CacheKey("C", "m", List.of("int"), "v", none))).isNull();
    assertThat(storage().get(new CacheKey("C", "m", List.of("int"), "", List.of(1)))).isNull();
  }

  @Test
  void equalInputsAreFoundHoweverTheyAreMade() {
    String word = "word";
    String copy = String.valueOf(word.toCharArray());
    assertHit(call("lists", List.of(1, 2)), call("lists", new ArrayList<>(Arrays.asList(1, 2))));
    assertHit(call("strings", word, word), call("strings", word, copy));
    assertHit(call("pairs", new Pair(word, word)), call("pairs", new Pair(word, copy)));
    assertHit(call("arrays", nested(copy)), call("arrays", nested(word)));
    assertHit(
        call("sets", new LinkedHashSet<>(List.of("b", "a", "c"))),
        call("sets", new TreeSet<>(Set.of("c", "b", "a"))));
    Map<String, Object> oneWay = new LinkedHashMap<>();
    oneWay.put("b", List.of(1));
    oneWay.put("a", 2.5);
    assertHit(call("maps", oneWay), call("maps", Map.of("a", 2.5, "b", Arrays.asList(1))));
  }

  private static Object[] nested(String text) {
    return new Object[] {new Object[] {text, new String[] {text}, null}, new double[] {1.5, -0.0}};
  }

  @Test
  void differentInputsThatLookAlikeAreKeptApart() {
    List<CacheKey> keys =
        List.of(
            call("m", "1"),
            call("m", 1),
            call("m", 1L),
            call("m", 1.0),
            call("m", 1.0f),
            call("m", (Object) null),
            call("m", "null"),
            call("m", List.of(1)),
            call("m", Set.of(1)),
            call("m", Map.of(1, 1)),
            call("m", (Object) new Object[] {1}),
            call("m", (Object) new int[] {1}),
            call("m", (Object) new long[] {1}),
            call("m", 1, 1),
            call("m", "11"),
            call("m", List.of(List.of(), 1)),
            call("m", List.of(List.of(1))),
            call("m", 0.0),
            call("m", -0.0),
            call("m", Color.RED),
            call("m", new Pair("1", 1)),
            call("m", new Pair("1", "1")));
    for (int i = 0; i < keys.size(); i++) {
      storage().put(keys.get(i), result(i));
    }

    for (int i = 0; i < keys.size(); i++) {
      assertThat(storage().get(keys.get(i))).isEqualTo(result(i));
    }
  }

  @Test
  void inputWithoutEqualsIsAMissThatIsExplained() {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      CacheKey key = call("noEquals", new NoEquals());
      for (int i = 0; i < 2; i++) {
        storage().put(key, result("r"));
        assertThat(storage().get(key)).isNull();
      }

      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0))
          .contains(" of 'com.acme.Tasks.noEquals' is not used: its inputs, read back, do not");
    }
  }

  @Test
  void inputsThatTheTaskChangedAreNotStored() throws IOException {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      List<Integer> list = new ArrayList<>(List.of(2, 1));
      CacheKey key = call("sortingFiles", list);
      list.sort(null);
      storage().put(key, result("2 was first"));

      assertThat(files()).isEmpty();
      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0)).contains("they were changed while the task ran");
    }
  }

  @Test
  void folderIsMadeWhereThereIsNone() throws IOException {
    Path deep = folder.resolve("a").resolve("b");
    CacheStorage storage = CacheStorage.files(deep);
    assertThat(Files.isDirectory(deep)).isTrue();
    Files.delete(deep); // as a user does to be rid of old results

    assertThat(storage.get(call("m"))).isNull();
    storage.put(call("m"), result(1));
    assertThat(storage.get(call("m"))).isEqualTo(result(1));
  }

  @Test
  void folderMayBeALink() throws IOException {
    Path link = folder.resolve("link");
    Path target = Files.createDirectory(folder.resolve("target"));
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException e) {
      assume().withMessage("the file system has no links: " + e).fail();
    }
    CacheStorage.files(link).put(call("m"), result(1));

    assertThat(CacheStorage.files(target).get(call("m"))).isEqualTo(result(1));
  }

  @Test
  void refusesAFolderThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");

    assertThat(assertThrows(IllegalArgumentException.class, () -> CacheStorage.files(file)))
        .hasMessageThat()
        .startsWith("[CacheFolder] the cache folder " + file + " cannot be created: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "com.acme.*", "com.acme.**", "!com.acme.Order", ".", "com..acme"})
  void refusesWhatIsNoName(String name) {
    assertThat(assertThrows(IllegalArgumentException.class, () -> CacheStorage.files(folder, name)))
        .hasMessageThat()
        .startsWith("[CacheAllow] '" + name + "' names no classes that a cache may store; ");
  }

  @Test
  void folderThatCannotBeWrittenIsWarnedOfOnce() throws IOException {
    Path inner = folder.resolve("inner");
    CacheStorage storage = CacheStorage.files(inner);
    Files.delete(inner);
    Files.writeString(inner, "in the way");
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      storage.put(call("m", 1), result(1));
      storage.put(call("m", 2), result(2));

      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0))
          .startsWith(
              "the result of 'com.acme.Tasks.m' is not cached: the folder "
                  + inner
                  + " cannot be written: ");
    }
  }

  @Test
  void interruptedThreadsMayUseIt() throws IOException {
    Thread.currentThread().interrupt();
    storage().put(call("m"), result(1));
    CachedResult found = storage().get(call("m"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(found).isEqualTo(result(1));
    assertThat(files()).hasSize(1);
  }

  @Test
  void entryIsForItsWriterOnly() throws IOException {
    assume().that(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    storage().put(call("m"), result(1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
        .isEqualTo("rw-------");
  }
}
