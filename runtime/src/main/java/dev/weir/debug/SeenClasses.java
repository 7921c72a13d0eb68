package dev.weir.debug;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Where the classes are that the calling thread sees. */
final class SeenClasses {

  private static final String CLASS_PATH = "java.class.path";

  private SeenClasses() {}

  /**
   * The system properties of this JVM, with a class path that has the folders and jars of the
   * thread's own class loaders too, as far as these can be asked.
   */
  static Properties properties() {
    Properties properties = (Properties) System.getProperties().clone();
    List<String> entries = new ArrayList<>();
    String own = properties.getProperty(CLASS_PATH, "");
    if (!own.isEmpty()) {
      entries.add(own);
    }
    ClassLoader next = Thread.currentThread().getContextClassLoader();
    while (next instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        addFile(url, entries);
      }
      next = loader.getParent();
    }
    properties.setProperty(CLASS_PATH, String.join(File.pathSeparator, entries));
    return properties;
  }

  private static void addFile(URL url, List<String> entries) {
    try {
      URI place = url.toURI();
      if ("file".equals(place.getScheme())) {
        entries.add(Path.of(place).toString());
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // No file, then, that another JVM could be told of.
    }
  }
}
