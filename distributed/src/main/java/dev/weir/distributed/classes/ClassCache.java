package dev.weir.distributed.classes;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder where a worker keeps jars that drivers have sent, for itself and for other workers of
 * this machine. A file is used if what is in it had the hash that it is named by when it was looked
 * at, so nobody else should be able to write to the folder. Thread-safe.
 */
public final class ClassCache {

  /** Who has jars. */
  public interface Source {

    /**
     * Asks for a jar.
     *
     * @param part which
     * @return the jar
     * @throws IOException if it cannot be had; says which part, why, and what to do
     */
    byte[] jar(Part part) throws IOException;
  }

  private final Path folder;
  private final ClassPath own;

  /**
   * A cache.
   *
   * @param folder where jars are kept; it is made when the first one is
   * @param own what need not be fetched, since it is on this JVM's class path
   */
  public ClassCache(Path folder, ClassPath own) {
    this.folder = folder;
    this.own = own;
  }

  /**
   * A class loader for a driver's classes.
   *
   * @param parts the driver's class path
   * @param source gives what is not here
   * @param parent has Weir, and what the driver does not offer
   * @return a new loader; the parent itself if it has all of the parts
   * @throws IOException if a part cannot be had, or kept; says which part, why, and what to do
   */
  public ClassLoader loader(List<Part> parts, Source source, ClassLoader parent)
      throws IOException {
    List<URL> urls = new ArrayList<>();
    boolean allHere = true;
    for (Part part : parts) {
      Path here = own.place(part.hash());
      allHere &= here != null;
      urls.add(urlOf(here == null ? fetched(part, source) : here));
    }
    return allHere ? parent : new DriverClasses(urls.toArray(URL[]::new), parent);
  }

  private static URL urlOf(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  private Path fetched(Part part, Source source) throws IOException {
    Path file = folder.resolve(part.hash() + ".jar");
    if (has(file, part.hash())) {
      return file;
    }
    byte[] jar = source.jar(part);
    if (!Part.hashOf(jar).equals(part.hash())) {
      throw new IOException(part.name() + " is not what was offered");
    }
    try {
      keep(jar, file);
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be kept in %s: %s; name another folder with --cache"
              .formatted(part.name(), folder, e),
          e);
    }
    return file;
  }

  private void keep(byte[] jar, Path file) throws IOException {
    Files.createDirectories(folder);
    // Others may look at the same moment, and must not see a part of it.
    Path begun = Files.createTempFile(folder, "begun", ".part");
    try {
      Files.write(begun, jar);
      Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  private static boolean has(Path file, String hash) {
    try {
      return Files.exists(file) && Part.hashOf(Files.readAllBytes(file)).equals(hash);
    } catch (IOException e) {
      return false; // what cannot be read is replaced
    }
  }
}
