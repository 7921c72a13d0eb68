package dev.weir.processor;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages do not depend on the language of the machine, with its own letters and digits. */
class LanguagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
  void messages(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      Programs.reject(
          List.of(
              """
              @Flow class Iris {
                private static class Inner {}
                @Task @Timeout("10min") static void a(int x, Inner y) {}
                @Task static void iris(int x) {}
                @Task static void Iris(int x) {}
                @Task static void split(String text, int limit) {}
              }
              """,
              """
              class Fixes {
                @Task @Replaces(flow = Iris.class, task = "SPLITI") static void a(int x) {}
                @Task @Replaces(flow = Iris.class, task = "split") static void b(String text, long limit) {}
              }
              """),
          "Iris.java:3:54: [TypeInaccessible] parameter 2 'y' of 'a' must have a type that its"
              + " builder can use: Iris.Inner is private; make it package-private",
          "Iris.java:3:18: [DurationInvalid] the timeout of 'a' must be a duration: it is"
              + " \"10min\"; write \"PT10S\" for ten seconds",
          "Iris.java:5:21: [NodeClassShared] task 'Iris' must not have the node class 'Iris' of"
              + " task 'iris'; choose another name with @Task(as = \"…\")",
          "Fixes.java:2:45: [ReplacementTask] 'a' cannot replace 'Iris.SPLITI': the flow has no"
              + " such task; did you mean 'split'",
          "Fixes.java:3:86: [ReplacementParameter] 'b' cannot replace 'Iris.split': parameter 2"
              + " 'limit' is long, the task has int");
    } finally {
      Locale.setDefault(before);
    }
  }
}
