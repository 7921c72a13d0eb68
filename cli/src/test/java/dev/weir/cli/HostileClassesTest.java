package dev.weir.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** Bundles with objects of classes that do not like to be looked at. */
class HostileClassesTest {

  private static final String SOURCE =
      """
      package com.acme;

      import dev.weir.Flow;
      import dev.weir.Task;
      import java.io.Serializable;
      import java.nio.file.Path;

      @Flow
      public class Shop {
        static class Mute extends RuntimeException {
          @Override public String toString() { throw new AssertionError("toString"); }
          @Override public String getMessage() { throw new AssertionError("getMessage"); }
        }
        static class Order implements Serializable {
          int persons = 0;
          @Override public String toString() { Runtime.getRuntime().halt(7); return ""; }
          @Override public boolean equals(Object other) { Runtime.getRuntime().halt(7); return true; }
          @Override public int hashCode() { Runtime.getRuntime().halt(7); return 0; }
        }

        @Task static int share(Order order) { throw new Mute(); }

        public static void main(String[] args) throws Exception {
          ShopFlow flow = new ShopFlow();
          flow.share(new Order());
          flow.runner().crashBundles(Path.of(args[0])).run();
          System.out.println("written");
          new java.util.concurrent.CountDownLatch(1).await();
        }
      }
      """;

  @TempDir private static Path folder;
  private static Path classes = Path.of("");
  private static Path bundle = Path.of("");

  @BeforeAll
  static void failAndBeKilled() throws IOException, InterruptedException {
    classes = Files.createDirectory(folder.resolve("classes"));
    Shop.compile(classes, SOURCE);
    Path jdk = Path.of(System.getProperty("java.home"));
    bundle = Shop.fail(jdk, classes, folder.resolve("crashes"));
  }

  private static String weir(int code, String command) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    BufferedReader in = new BufferedReader(new StringReader(""));
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      assertThat(
              Main.run(
                  out, out, in, Ansi.OFF, command, bundle.toString(), "-cp", classes.toString()))
          .isEqualTo(code);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    return said.toString();
  }

  @Test
  void showDoesNotAskThem() {
    assertThat(weir(0, "show").lines().skip(3))
        .containsExactly(
            "  share Failed(\"com.acme.Shop$Mute\")",
            "",
            "share",
            "  order = Order{persons=0}",
            "share: com.acme.Shop$Mute")
        .inOrder();
  }

  @Test
  void replayNamesTheClassOfTheException() {
    assertThat(weir(Main.FAILED_AGAIN, "replay"))
        .isEqualTo(
            """
            share failed again:
            com.acme.Shop$Mute
            """);
  }

  @Test
  void postMortemDoesNotAskThem() {
    assertThat(weir(0, "post-mortem"))
        .isEqualTo(
            """
            com.acme.Shop$Mute
                at com.acme.Shop.share(Shop.java:21)
                    order = Order{persons=0}
            """);
  }
}
