package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenClassesTest {

  @TempDir private Path folder;

  @Test
  void thePlacesOfTheThreadsLoadersAreAddedToTheClassPath() throws IOException {
    String own = System.getProperty("java.class.path");
    Path jar = folder.resolve("more classes.jar");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] outer = {jar.toUri().toURL(), new URL("http://127.0.0.1/none.jar")};
    URL[] inner = {folder.toUri().toURL()};
    try (URLClassLoader parent = new URLClassLoader(outer, before);
        URLClassLoader child = new URLClassLoader(inner, parent)) {
      thread.setContextClassLoader(child);

      assertThat(SeenClasses.properties().getProperty("java.class.path"))
          .isEqualTo(String.join(File.pathSeparator, own, folder.toString(), jar.toString()));
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(System.getProperty("java.class.path")).isEqualTo(own);
    assertThat(SeenClasses.properties().getProperty("java.class.path")).isEqualTo(own);
  }
}
