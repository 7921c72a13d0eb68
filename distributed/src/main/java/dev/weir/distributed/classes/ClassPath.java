package dev.weir.distributed.classes;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The jars and folders of a class path, each known by what is in it. Those that Weir itself comes
 * from are left out, unless all of it comes from one: then the application is in there too.
 */
public final class ClassPath {

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  // Any will do, if it is always the same: the same classes must give the same jar.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern SPACE = Pattern.compile(" +");
  private static final String MODULE_INFO = "module-info.class";

  private final Map<String, Path> places = new LinkedHashMap<>(); // by hash
  private final List<Part> parts;

  private ClassPath(Collection<Path> paths) throws IOException {
    Map<String, Part> found = new LinkedHashMap<>();
    for (Path path : paths) {
      byte[] jar = read(path);
      Part part = new Part(Part.hashOf(jar), String.valueOf(path.getFileName()));
      if (jar.length > 0 && found.putIfAbsent(part.hash(), part) == null) {
        places.put(part.hash(), path);
      }
    }
    this.parts = List.copyOf(found.values());
  }

  private static byte[] read(Path path) throws IOException {
    try {
      return jarOf(path);
    } catch (IOException | OutOfMemoryError e) {
      throw unreadable(path, e);
    }
  }

  private static IOException unreadable(Path path, Throwable reason) {
    return new IOException(path + " cannot be read: " + reason, reason);
  }

  /**
   * What this JVM was started with. Reads all of it, so this takes a moment.
   *
   * @param ofWeir classes that the other side has
   * @return the class path, and the module path
   * @throws IOException if some of it cannot be read; says what, and why
   */
  public static ClassPath ofThisJvm(Collection<Class<?>> ofWeir) throws IOException {
    Set<Path> own = new LinkedHashSet<>();
    for (Class<?> type : ofWeir) {
      Path place = placeOf(type);
      if (place != null) {
        own.add(real(place));
      }
    }
    Set<Path> all = new LinkedHashSet<>();
    for (Path entry : entries("java.class.path")) {
      addWithWhatItNames(real(entry), all); // as the JVM does: jars name others beside the real one
    }
    for (Path entry : entries("jdk.module.path")) {
      for (Path module : modulesAt(entry)) {
        addWithWhatItNames(module, all);
      }
    }
    if (own.size() > 1) {
      all.removeIf(path -> own.contains(real(path)));
    }
    return new ClassPath(all);
  }

  private static List<Path> entries(String property) {
    return Stream.of(System.getProperty(property, "").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .toList();
  }

  /** What a link stands for; what is not there is left as it is. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /** A module path names modules, and folders of modules. */
  private static List<Path> modulesAt(Path entry) throws IOException {
    if (!Files.isDirectory(entry) || Files.exists(entry.resolve(MODULE_INFO))) {
      return List.of(entry);
    }
    try (Stream<Path> inside = Files.list(entry)) {
      return inside
          .filter(
              path -> path.toString().endsWith(".jar") || Files.exists(path.resolve(MODULE_INFO)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(entry, e);
    }
  }

  private static @Nullable Path placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? null
        : pathOf(source.getLocation().toString());
  }

  private static @Nullable Path pathOf(String uri) {
    try {
      return Path.of(new URI(uri)).toAbsolutePath().normalize();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return null; // not a file, so nothing that a class path could name
    }
  }

  /** A jar may name further ones in its manifest, as those of applications do. */
  private static void addWithWhatItNames(Path first, Set<Path> all) throws IOException {
    Deque<Path> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (!Files.exists(path) || !all.add(path) || Files.isDirectory(path)) {
        continue;
      }
      String named = namedIn(path);
      for (String uri : SPACE.split(named == null ? "" : named.strip(), -1)) {
        Path next = uri.isEmpty() ? null : pathOf(path.toUri().resolve(uri).toString());
        if (next != null) {
          open.add(next);
        }
      }
    }
  }

  private static @Nullable String namedIn(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest == null
          ? null
          : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    } catch (ZipException e) {
      return null; // no jar, which the JVM does not mind either
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  /**
   * What it has.
   *
   * @return its parts, in the order of the class path
   */
  public List<Part> parts() {
    return parts;
  }

  /**
   * Where a part is.
   *
   * @param hash the part's hash
   * @return a jar or a folder; null if there is no such part
   */
  public @Nullable Path place(String hash) {
    return places.get(hash);
  }

  /**
   * A part as a jar.
   *
   * @param hash the part's hash
   * @return the jar; null if there is no such part, or it was changed meanwhile, or cannot be read
   */
  public byte @Nullable [] jar(String hash) {
    Path place = places.get(hash);
    if (place == null) {
      return null;
    }
    try {
      byte[] jar = jarOf(place);
      return Part.hashOf(jar).equals(hash) ? jar : null;
    } catch (IOException | OutOfMemoryError e) {
      // Whoever asks must be answered, or it waits for ever.
      LOGGER.log(System.Logger.Level.WARNING, place + " cannot be read any more", e);
      return null;
    }
  }

  private static byte[] jarOf(Path path) throws IOException {
    return Files.isDirectory(path) ? packed(path) : Files.readAllBytes(path);
  }

  private static byte[] packed(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Path file : filesIn(folder)) {
        ZipEntry entry =
            new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/'));
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** With what links stand for, as class loaders see it. */
  private static List<Path> filesIn(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem)
              throws IOException {
            if (problem instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE; // all of it is found elsewhere
            }
            throw problem;
          }
        });
    found.sort(null);
    return found;
  }
}
