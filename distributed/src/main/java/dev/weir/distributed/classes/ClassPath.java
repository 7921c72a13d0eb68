package dev.weir.distributed.classes;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
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

  private final Map<String, Path> places = new LinkedHashMap<>(); // by hash
  private final List<Part> parts;

  private ClassPath(Collection<Path> paths) throws IOException {
    Map<String, Part> found = new LinkedHashMap<>();
    for (Path path : paths) {
      byte[] jar = jarOf(path);
      Part part = new Part(Part.hashOf(jar), String.valueOf(path.getFileName()));
      if (jar.length > 0 && found.putIfAbsent(part.hash(), part) == null) {
        places.put(part.hash(), path);
      }
    }
    this.parts = List.copyOf(found.values());
  }

  /**
   * What this JVM was started with. Reads all of it, so this takes a moment.
   *
   * @param ofWeir classes that the other side has
   * @return the class path, and the module path
   * @throws IOException if some of it cannot be read
   */
  public static ClassPath ofThisJvm(Collection<Class<?>> ofWeir) throws IOException {
    Set<Path> own = new LinkedHashSet<>();
    for (Class<?> type : ofWeir) {
      Path place = placeOf(type);
      if (place != null) {
        own.add(place);
      }
    }
    Set<Path> all = new LinkedHashSet<>();
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!entry.isEmpty()) {
          addWithWhatItNames(Path.of(entry).toAbsolutePath().normalize(), all);
        }
      }
    }
    if (own.size() > 1) {
      all.removeAll(own);
    }
    return new ClassPath(all);
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
    } catch (java.util.zip.ZipException e) {
      return null; // no jar, which the JVM does not mind either
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
    } catch (IOException | UncheckedIOException | OutOfMemoryError e) {
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
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
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
}
