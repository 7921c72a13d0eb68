package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.cache.Calls.THEN;
import static dev.weir.cache.Calls.call;
import static dev.weir.cache.Calls.result;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.weir.testing.LoggedWarnings;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes are stored, and which are never made from a file. */
class FileStorageClassesTest {

  private static final String HERE = "dev.weir.cache.FileStorageClassesTest";

  @TempDir private Path folder;

  /** Tells when it is read. */
  private static final class Trap implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static boolean sprung;

    @Serial
    private void readObject(ObjectInputStream in) {
      sprung = true;
    }
  }

  private static final class Failing implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Serial
    private void readObject(ObjectInputStream in) {
      throw new AssertionError("as users write them");
    }
  }

  private static final class NotSerializable {}

  private record Order(int number) implements Serializable {}

  private record Chain(@Nullable Chain next) implements Serializable {}

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().orElseThrow();
    }
  }

  private void replaceValue(byte[] value) throws IOException {
    Entry entry = Entry.of(Files.readAllBytes(onlyFile()));
    Files.write(onlyFile(), new Entry(entry.key, THEN, value).toBytes());
  }

  @Test
  void othersAreStoredIfTheyAreNamed() {
    for (String name : List.of(HERE, HERE + "$Order", "dev.weir.cache.", "dev.", HERE)) {
      CacheStorage storage = CacheStorage.files(folder, "com.acme.", name);
      storage.put(call("m", name), result(new Order[] {new Order(1)}));

      CachedResult found = Objects.requireNonNull(storage.get(call("m", name)));
      assertThat((Order[]) found.value()).asList().containsExactly(new Order(1));
    }
  }

  @Test
  void namesStandForNothingElse() {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      for (String name :
          List.of("dev.weir.cache", "dev.weir.cache.File", HERE + "$Ord", "cache.")) {
        CacheStorage storage = CacheStorage.files(folder, name);
        storage.put(call("named", name), result(new Order(1)));

        assertThat(storage.get(call("named", name))).isNull();
      }
      assertThat(warnings.texts()).hasSize(1);
    }
  }

  @Test
  void othersAreNotWritten() throws IOException {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      for (int i = 0; i < 2; i++) {
        CacheStorage.files(folder).put(call("orders", i), result(List.of(new Order(1))));
      }

      assertThat(warnings.texts())
          .containsExactly(
              "no result of 'com.acme.Tasks.orders' is cached, because of its result: class "
                  + HERE
                  + "$Order is not allowed; allow it with CacheStorage.files(folder, \""
                  + HERE
                  + "$Order\")");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).isEmpty();
    }
  }

  @Test
  void othersOfTheJdkAreNotWritten() {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      CacheStorage storage = CacheStorage.files(folder);
      storage.put(call("queues"), result(new PriorityQueue<>(List.of(1))));
      storage.put(call("lambdas"), result((Comparator<Integer> & Serializable) Integer::compare));
      storage.put(call("types"), result(Order.class));

      assertThat(warnings.texts()).hasSize(3);
      assertThat(warnings.texts().get(0)).contains("class java.util.PriorityQueue is not allowed");
      assertThat(warnings.texts().get(1)).contains("SerializedLambda is not allowed");
      assertThat(storage.get(call("queues"))).isNull();
    }
  }

  @Test
  void othersAreNeverMadeFromAFile() throws IOException {
    CacheKey key = call("traps");
    CacheStorage.files(folder, HERE).put(key, result(List.of(1, new Trap())));
    Trap.sprung = false;
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(CacheStorage.files(folder).get(key)).isNull();
      assertThat(CacheStorage.files(folder).get(key)).isNull();

      assertThat(Trap.sprung).isFalse();
      assertThat(warnings.texts())
          .containsExactly(
              "the cache entry "
                  + onlyFile()
                  + " of 'com.acme.Tasks.traps' is not used: class "
                  + HERE
                  + "$Trap is not allowed; allow it with CacheStorage.files(folder, \""
                  + HERE
                  + "$Trap\"); the task's next result replaces it");
    }
    assertThat(CacheStorage.files(folder, HERE).get(key)).isNotNull();
    assertThat(Trap.sprung).isTrue();
  }

  @Test
  void othersAreNeverMadeFromTheKeyInAFile() throws IOException {
    CacheKey key = call("m");
    CacheStorage.files(folder, HERE).put(key, result(1));
    byte[] trap = new ObjectBytes(new AllowedClasses(HERE)).write(new Trap());
    Entry entry = Entry.of(Files.readAllBytes(onlyFile()));
    Files.write(onlyFile(), new Entry(trap, THEN, entry.value).toBytes());
    Trap.sprung = false;
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(CacheStorage.files(folder).get(key)).isNull();
      assertThat(Trap.sprung).isFalse();
      assertThat(warnings.texts()).hasSize(1);
    }
  }

  @Test
  void whatIsNotSerializableIsNotStored() {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      CacheStorage storage = CacheStorage.files(folder, HERE);
      for (int i = 0; i < 2; i++) {
        storage.put(call("results", i), result(List.of(new NotSerializable())));
        assertThat(storage.get(call("results", i))).isNull();
        CacheKey key = call("inputs", i, new NotSerializable());
        assertThat(storage.get(key)).isNull();
        storage.put(key, result(1));
      }

      String reason =
          "class " + HERE + "$NotSerializable is not serializable; let it implement Serializable";
      assertThat(warnings.texts())
          .containsExactly(
              "no result of 'com.acme.Tasks.results' is cached, because of its result: " + reason,
              "no result of 'com.acme.Tasks.inputs' is cached, because of its inputs: " + reason)
          .inOrder();
    }
  }

  @Test
  void whatUsersThrowOnReadingIsAMiss() {
    CacheKey key = call("m");
    CacheStorage storage = CacheStorage.files(folder, HERE);
    storage.put(key, result(new Failing()));
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(storage.get(key)).isNull();
      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0)).contains("AssertionError: as users write them");
    }
  }

  @Test
  void classThatIsGoneIsAMiss() throws IOException {
    CacheKey key = call("m");
    CacheStorage storage = CacheStorage.files(folder, HERE);
    storage.put(key, result(new Order(1)));
    byte[] value = Entry.of(Files.readAllBytes(onlyFile())).value;
    replaceValue(new String(value, ISO_8859_1).replace("$Order", "$Older").getBytes(ISO_8859_1));
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(storage.get(key)).isNull();
      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0)).contains("ClassNotFoundException: " + HERE + "$Older");
    }
  }

  @Test
  void tooDeepIsAMiss() {
    Chain chain = new Chain(null);
    for (int i = 0; i < 600; i++) {
      chain = new Chain(chain);
    }
    CacheKey key = call("m");
    CacheStorage storage = CacheStorage.files(folder, HERE);
    storage.put(key, result(chain));
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(storage.get(key)).isNull();
      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0)).contains("nested more than 500 deep");
    }
  }

  @Test
  void lengthThatAFileOnlyClaimsIsNotBelieved() throws IOException {
    CacheKey key = call("m");
    CacheStorage storage = CacheStorage.files(folder);
    storage.put(key, result(new int[] {7}));
    byte[] value = Entry.of(Files.readAllBytes(onlyFile())).value;
    ByteBuffer.wrap(value).putInt(value.length - 8, Integer.MAX_VALUE); // before the one element
    replaceValue(value);
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      assertThat(storage.get(key)).isNull();
      assertThat(warnings.texts()).hasSize(1);
      assertThat(warnings.texts().get(0)).contains("an array that is longer than the entry");
    }
  }

  /** Has a class of its own for each name that is nested in this test. */
  private static final class Reloading extends ClassLoader {
    Reloading() {
      super(FileStorageClassesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(HERE + "$")) {
        return super.loadClass(name, resolve);
      }
      try (InputStream file =
          Objects.requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
        byte[] code = file.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void contextClassLoaderComesFirst() {
    CacheKey key = call("m");
    CacheStorage storage = CacheStorage.files(folder, HERE);
    storage.put(key, result(new Order(1)));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader reloading = new Reloading();
    try {
      thread.setContextClassLoader(reloading);
      Object value = Objects.requireNonNull(storage.get(key)).value();
      assertThat(Objects.requireNonNull(value).getClass().getClassLoader())
          .isSameInstanceAs(reloading);

      thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      assertThat(storage.get(key)).isEqualTo(result(new Order(1)));
      thread.setContextClassLoader(null);
      assertThat(storage.get(key)).isEqualTo(result(new Order(1)));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
