package dev.weir.cli;

import dev.weir.debug.CrashBundle;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which bundle, and with which classes it is opened. */
final class BundleOptions {

  @Parameters(paramLabel = "BUNDLE", description = "The crash bundle, a zip file.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = {
        "Where the classes of the flow are: folders, jars, and folder/* for all jars in a folder,"
            + " as for java -cp."
      })
  private String classPath = "";

  @Option(
      names = "--allow",
      paramLabel = "NAME",
      description = {
        "A class, or a package with a dot at its end, that objects may be made of besides those"
            + " that are allowed anyway. May be repeated."
      })
  private List<String> allow = new ArrayList<>();

  /** Opens the bundle; its classes are those of this thread from now on. */
  CrashBundle open() throws IOException {
    URLClassLoader loader = new URLClassLoader(urls(), Main.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader); // never closed: the JVM ends soon
    try {
      return CrashBundle.open(file, allow.toArray(String[]::new));
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + e.getMessage(), e);
    }
  }

  private URL[] urls() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
        Path folder = Path.of(entry.substring(0, entry.length() - 2));
        try (Stream<Path> files = Files.list(folder)) {
          for (Path jar : files.filter(BundleOptions::isJar).sorted().toList()) {
            urls.add(url(jar));
          }
        }
      } else if (!entry.isEmpty()) {
        Path path = Path.of(entry);
        if (!Files.exists(path)) {
          throw new IOException("there is nothing at " + entry + ", which is on the class path");
        }
        urls.add(url(path));
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar");
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
