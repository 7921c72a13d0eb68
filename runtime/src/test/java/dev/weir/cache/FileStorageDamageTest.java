package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.weir.cache.Calls.THEN;
import static dev.weir.cache.Calls.call;
import static dev.weir.cache.Calls.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.testing.LoggedWarnings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in the folder, asking is safe. */
class FileStorageDamageTest {

  private static final int KEY_LENGTH_AT = 20;

  @TempDir private Path folder;

  private final CacheKey key = call("m", 1, "x", List.of(2));
  private final CachedResult stored = result(Map.of("a", new int[] {1, 2, 3}, "b", 2.5));
  private CacheStorage storage = CacheStorage.inMemory();
  private Path file = Path.of("");
  private byte[] sound = {};

  @BeforeEach
  void writeAnEntry() throws IOException {
    storage = CacheStorage.files(folder);
    storage.put(key, stored);
    try (Stream<Path> files = Files.list(folder)) {
      file = files.findAny().orElseThrow();
    }
    sound = Files.readAllBytes(file);
  }

  private void assertOneWarning(LoggedWarnings warnings, String reason) {
    assertThat(warnings.texts())
        .containsExactly(
            "the cache entry %s of 'com.acme.Tasks.m' is not used: %s; the task's next result"
                    .formatted(file, reason)
                + " replaces it");
  }

  private void assertMissWithOneWarning(byte[] content, String reason) throws IOException {
    Files.write(file, content);
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(storage.get(key)).isNull();
      assertThat(CacheStorage.files(folder).get(key)).isNull();
      assertOneWarning(warnings, reason);

      storage.put(key, result("new"));
      assertThat(storage.get(key)).isEqualTo(result("new"));
    }
  }

  @Test
  void everyFlippedBitIsSeen() {
    for (int position = 0; position < sound.length; position++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] content = sound.clone();
        content[position] ^= (byte) (1 << bit);

        assertThrows(RefusedException.class, () -> Entry.of(content));
      }
    }
  }

  @Tag("decision-19")
  @Test
  void everyFlippedByteIsAMiss() throws IOException {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      for (int position = 0; position < sound.length; position++) {
        byte[] content = sound.clone();
        content[position] ^= (byte) 0xff;
        Files.write(file, content);

        assertWithMessage("byte %s", position).that(storage.get(key)).isNull();
      }
      assertOneWarning(warnings, "it is not a cache entry of Weir"); // the first; then silence
    }
    Files.write(file, sound);
    assertThat(storage.get(key)).isNotNull();
  }

  @Test
  void everyCutIsAMiss() throws IOException {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      for (int length = 0; length < sound.length; length++) {
        Files.write(file, Arrays.copyOf(sound, length));

        assertWithMessage("%s bytes", length).that(storage.get(key)).isNull();
      }
      assertOneWarning(warnings, "it is cut off");
    }
  }

  /** As if by a forger, who can make checksums: what comes of it is open, but nothing is thrown. */
  @Test
  void everyFlippedByteWithARightChecksumIsSafe() throws IOException {
    Entry entry = Entry.of(sound);
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      for (byte[] block : List.of(entry.key, entry.value)) {
        for (int position = 0; position < block.length; position++) {
          for (int flip : new int[] {0x01, 0x80}) {
            block[position] ^= (byte) flip;
            Files.write(file, entry.toBytes());
            CachedResult found = storage.get(key);
            assertThat(found == null ? THEN : found.stored()).isEqualTo(THEN);
            block[position] ^= (byte) flip;
          }
        }
      }
      assertThat(warnings.texts()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, -1, 0, Integer.MIN_VALUE})
  void lengthThatDoesNotFitIsDamageUnderARightChecksumToo(int length) throws IOException {
    byte[] content = sound.clone();
    int checked = content.length - Integer.BYTES;
    CRC32C checksum = new CRC32C();
    ByteBuffer.wrap(content).putInt(KEY_LENGTH_AT, length);
    checksum.update(content, 0, checked);
    ByteBuffer.wrap(content).putInt(checked, (int) checksum.getValue());

    assertMissWithOneWarning(content, "it is damaged");
  }

  @Test
  void foreignFileIsAMiss() throws IOException {
    assertMissWithOneWarning("notes of mine".getBytes(UTF_8), "it is not a cache entry of Weir");
  }

  @Test
  void emptyFileIsAMiss() throws IOException {
    assertMissWithOneWarning(new byte[0], "it is cut off");
  }

  @Test
  void changedByteIsDamage() throws IOException {
    byte[] content = sound.clone();
    content[sound.length / 2]++;

    assertMissWithOneWarning(content, "it is damaged");
  }

  @Test
  void moreThanAnEntryIsDamage() throws IOException {
    assertMissWithOneWarning(Arrays.copyOf(sound, sound.length + 1), "it is damaged");
  }

  @Test
  void otherVersionIsAMiss() throws IOException {
    byte[] content = sound.clone();
    ByteBuffer.wrap(content).putInt(4, Entry.VERSION + 1);

    assertMissWithOneWarning(content, "its format is version 2, and version 1 is read here");
  }

  @Test
  void entryOfAnotherKeyIsAMiss() throws IOException {
    byte[] other =
        new Entry(new ObjectBytes(new AllowedClasses()).write(call("m", 2)), THEN, sound).toBytes();

    assertMissWithOneWarning(
        other, "its inputs, read back, do not equal these; give their classes an equals");
  }

  @Test
  void folderInPlaceOfTheFileIsAMiss() throws IOException {
    Files.delete(file);
    Files.createDirectories(file.resolve("inner"));
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(storage.get(key)).isNull();
      storage.put(key, stored);
      assertThat(storage.get(key)).isNull();

      assertThat(warnings.texts()).hasSize(2);
      assertThat(warnings.texts().get(0)).startsWith("the cache entry " + file);
      assertThat(warnings.texts().get(1)).contains("the folder " + folder + " cannot be written: ");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(file);
    }
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
    storage.put(key, stored);
    storage.get(key);

    assertThat(Files.readString(notes)).isEqualTo("mine");
  }
}
