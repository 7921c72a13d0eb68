package dev.weir.processor;

import static dev.weir.processor.Programs.reject;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Types that are found deep inside others, or that are made only while the program is compiled. */
class RejectedTypesTest {

  @Test
  void rawTypesThatAreBounds() {
    reject(
        """
        @Flow class Etl {
          @SuppressWarnings("rawtypes")
          @Task static <T extends Number & Comparable> void load(List<? extends Set> a, List<? super Iterable[]> b, T c) {}
          @Task static void fine(List<?> a, List<? extends Set<?>> b) {}
        }
        """,
        "Etl.java:3:78: [TypeRaw] parameter 1 'a' of 'load' must not have a raw type: Set; write"
            + " its type arguments",
        "Etl.java:3:106: [TypeRaw] parameter 2 'b' of 'load' must not have a raw type: Iterable;"
            + " write its type arguments",
        "Etl.java:3:17: [TypeRaw] type variable 'T' of 'load' must not have a raw type:"
            + " Comparable; write its type arguments");
  }

  @Test
  void rawTypesAroundInnerClasses() {
    reject(
        """
        class Outer<A> {
          class Inner<B> {}
          class Plain {}
          @Flow static class Etl {
            @SuppressWarnings("rawtypes")
            @Task static void load(Outer.Plain a, Outer<List>.Inner<String> b) {}
            @Task static void fine(Outer<String>.Plain a, Outer<String>.Inner<String> b) {}
          }
        }
        """,
        "Outer.java:6:40: [TypeRaw] parameter 1 'a' of 'load' must not have a raw type: Outer;"
            + " write its type arguments",
        "Outer.java:6:69: [TypeRaw] parameter 2 'b' of 'load' must not have a raw type: List;"
            + " write its type arguments");
  }

  @Test
  void inaccessibleTypesThatAreBounds() {
    reject(
        """
        @Flow class Etl {
          private interface Secret {}
          @Task static <T extends Number & Secret> void load(List<? extends Secret> a, Map<String, List<? super Secret>> b, T c) {}
        }
        """,
        "Etl.java:3:77: [TypeInaccessible] parameter 1 'a' of 'load' must have a type that its"
            + " builder can use: Etl.Secret is private; make it package-private",
        "Etl.java:3:114: [TypeInaccessible] parameter 2 'b' of 'load' must have a type that its"
            + " builder can use: Etl.Secret is private; make it package-private",
        "Etl.java:3:17: [TypeInaccessible] type variable 'T' of 'load' must have a type that its"
            + " builder can use: Etl.Secret is private; make it package-private");
  }

  @Test
  void nodesOfAnotherFlow() {
    reject(
        List.of(
            "@Flow class One { @Task static int load() { return 1; } @Task static void taskState() {} }",
            """
            @Flow class Two {
              @Task static int use(OneFlow.Load a, List<OneFlow.Load> fine, OneFlow.TaskState b) { return 1; }
            }
            """),
        "Two.java:2:37: [ParameterNotAValue] parameter 1 'a' of 'use' must have the type of a"
            + " value: Load belongs to Weir; take the type of the result",
        "Two.java:2:83: [ParameterNotAValue] parameter 3 'b' of 'use' must have the type of a value:"
            + " TaskState belongs to Weir; take the type of the result");
  }
}
