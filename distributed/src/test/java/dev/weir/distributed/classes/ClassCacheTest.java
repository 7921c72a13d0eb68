package dev.weir.distributed.classes;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered of a class path, and what comes of it on the other side. */
class ClassCacheTest {

  @TempDir Path folder;

  private final List<String> asked = new ArrayList<>();
  private Path classes;

  @BeforeEach
  void makeClasses() throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(classes.resolve("hello.txt"), "hello");
    Files.writeString(Files.createDirectory(classes.resolve("in")).resolve("other.txt"), "other");
  }

  private static ClassPath classPath(Path... entries) throws IOException {
    return without(List.of(), entries);
  }

  private static ClassPath without(List<Class<?>> ofWeir, Path... entries) throws IOException {
    String before = System.getProperty("java.class.path");
    System.setProperty(
        "java.class.path",
        String.join(java.io.File.pathSeparator, Stream.of(entries).map(Path::toString).toList()));
    try {
      return ClassPath.ofThisJvm(ofWeir);
    } finally {
      System.setProperty("java.class.path", before);
    }
  }

  private static List<String> names(ClassPath path) {
    return path.parts().stream().map(Part::name).toList();
  }

  private ClassCache.Source source(ClassPath driver) {
    return part -> {
      asked.add(part.hash());
      return Objects.requireNonNull(driver.jar(part.hash()));
    };
  }

  private static String read(ClassLoader loader, String name) throws IOException {
    try (var in = Objects.requireNonNull(loader.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  @Test
  void onlyWhatIsLackingIsFetched() throws IOException {
    ClassPath driver = classPath(classes);
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    String hash = driver.parts().get(0).hash();

    ClassCache lacking = new ClassCache(cache(), classPath());
    ClassLoader loader = lacking.loader(driver.parts(), source(driver), parent);
    assertThat(read(loader, "hello.txt")).isEqualTo("hello");
    assertThat(read(loader, "in/other.txt")).isEqualTo("other");
    assertThat(asked).containsExactly(hash);
    assertThat(Files.exists(cache().resolve(hash + ".jar"))).isTrue();

    ClassLoader another = lacking.loader(driver.parts(), source(driver), parent);
    assertThat(another).isNotSameInstanceAs(loader); // what is static is kept apart
    assertThat(asked).hasSize(1);

    ClassCache having = new ClassCache(cache(), driver);
    assertThat(having.loader(driver.parts(), source(driver), parent)).isSameInstanceAs(parent);
    assertThat(asked).hasSize(1);
  }

  @Test
  void fileThatWasChangedIsFetchedAgain() throws IOException {
    ClassPath driver = classPath(classes);
    ClassCache cache = new ClassCache(cache(), classPath());
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    cache.loader(driver.parts(), source(driver), parent);
    Path file = cache().resolve(driver.parts().get(0).hash() + ".jar");
    Files.writeString(file, "something else");

    ClassLoader loader = cache.loader(driver.parts(), source(driver), parent);

    assertThat(asked).hasSize(2);
    assertThat(read(loader, "hello.txt")).isEqualTo("hello");
    try (Stream<Path> left = Files.list(cache())) {
      assertThat(left.toList()).containsExactly(file);
    }
  }

  @Test
  void whatIsNotAsOfferedIsRefused() throws IOException {
    ClassPath driver = classPath(classes);
    ClassCache cache = new ClassCache(cache(), classPath());

    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                cache.loader(
                    driver.parts(), part -> new byte[] {1}, ClassLoader.getPlatformClassLoader()));

    assertThat(refused).hasMessageThat().isEqualTo("classes is not what was offered");
    assertThat(Files.exists(cache())).isFalse();
  }

  @Test
  void folderThatCannotKeepAJarIsNamed() throws IOException {
    ClassPath driver = classPath(classes);
    Files.writeString(cache(), "a file, and no folder");
    ClassCache cache = new ClassCache(cache(), classPath());

    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                cache.loader(driver.parts(), source(driver), ClassLoader.getPlatformClassLoader()));

    assertThat(refused)
        .hasMessageThat()
        .isEqualTo(
            ("classes cannot be kept in %s: java.nio.file.FileAlreadyExistsException: %s;"
                    + " name another folder with --cache")
                .formatted(cache(), cache()));
  }

  /** It must be said that it is not there: a worker waits for the answer. */
  @Test
  void jarThatIsGoneIsNotGiven() throws IOException {
    Path library = folder.resolve("library.jar");
    writeJar(library, new Manifest(), "library");
    ClassPath driver = classPath(library);
    String hash = driver.parts().get(0).hash();
    assertThat(driver.jar(hash)).isNotNull();

    Files.delete(library);

    assertThat(driver.jar(hash)).isNull();
  }

  @Test
  void folderThatHasChangedSinceIsNotGiven() throws IOException {
    ClassPath driver = classPath(classes);
    String hash = driver.parts().get(0).hash();
    assertThat(driver.jar(hash)).isEqualTo(driver.jar(hash)); // always the same bytes
    assertThat(classPath(classes).parts()).isEqualTo(driver.parts());

    Files.writeString(classes.resolve("hello.txt"), "bye");

    assertThat(driver.jar(hash)).isNull();
    assertThat(driver.jar("another")).isNull();
  }

  @Test
  void jarsThatAManifestNamesAreOfferedToo() throws IOException {
    Path library = folder.resolve("library.jar");
    writeJar(library, new Manifest(), "library");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "library.jar missing.jar");
    Path application = folder.resolve("application.jar");
    writeJar(application, manifest, "application");

    assertThat(classPath(application, folder.resolve("nothing")).parts().stream().map(Part::name))
        .containsExactly("application.jar", "library.jar")
        .inOrder();
  }

  @Test
  void whatALinkStandsForIsOffered() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(inside.resolve("linked.txt"), "linked");
    Files.createSymbolicLink(classes.resolve("further"), inside);
    Files.createSymbolicLink(classes.resolve("again"), classes); // has no end, if it is followed
    Path link = Files.createSymbolicLink(folder.resolve("link"), classes);

    ClassPath driver = classPath(link);
    assertThat(driver.parts()).isEqualTo(classPath(classes).parts());
    ClassCache lacking = new ClassCache(cache(), classPath());
    ClassLoader loader =
        lacking.loader(driver.parts(), source(driver), ClassLoader.getPlatformClassLoader());
    assertThat(read(loader, "hello.txt")).isEqualTo("hello");
    assertThat(read(loader, "further/linked.txt")).isEqualTo("linked");
  }

  @Test
  void jarsAreLookedForBesideTheRealOneAsTheJvmDoes() throws IOException {
    writeJar(folder.resolve("library.jar"), new Manifest(), "library");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "library.jar");
    Path application = folder.resolve("application.jar");
    writeJar(application, manifest, "application");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path link = Files.createSymbolicLink(bin.resolve("app.jar"), application);

    assertThat(names(classPath(link))).containsExactly("application.jar", "library.jar").inOrder();
  }

  @Test
  void weirIsNotOfferedThroughALinkEither() throws Exception {
    Path own = Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path link = Files.createSymbolicLink(folder.resolve("weir"), own);

    ClassPath path = without(List.of(ClassPath.class, Test.class), link, classes);
    assertThat(names(path)).containsExactly("classes");
  }

  @Test
  void modulesOfAFolderAreOfferedOneByOne() throws IOException {
    Path modules = Files.createDirectory(folder.resolve("modules"));
    writeJar(modules.resolve("b.jar"), new Manifest(), "b");
    Path exploded = Files.createDirectory(modules.resolve("a"));
    Files.writeString(exploded.resolve("module-info.class"), "a");
    Files.createDirectory(modules.resolve("none"));
    Files.writeString(modules.resolve("notes.txt"), "no module");
    Path single = Files.createDirectory(folder.resolve("single"));
    Files.writeString(single.resolve("module-info.class"), "single");

    String before = System.getProperty("jdk.module.path");
    System.setProperty("jdk.module.path", modules + java.io.File.pathSeparator + single);
    try {
      assertThat(names(classPath())).containsExactly("a", "b.jar", "single").inOrder();
    } finally {
      if (before == null) {
        System.clearProperty("jdk.module.path");
      } else {
        System.setProperty("jdk.module.path", before);
      }
    }
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path huge = folder.resolve("huge.jar");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(3L << 30); // more than an array holds, and a hole, so it takes no room
    }

    IOException problem = assertThrows(IOException.class, () -> classPath(huge));

    assertThat(problem)
        .hasMessageThat()
        .startsWith(huge + " cannot be read: java.lang.OutOfMemoryError: ");
  }

  @Test
  void hashIsAHashAndNoPath() {
    assertThrows(IllegalArgumentException.class, () -> new Part("../" + "a".repeat(61), "evil"));
  }

  private static void writeJar(Path file, Manifest manifest, String text) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      jar.putNextEntry(new JarEntry("text"));
      jar.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
