package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Tasks of superclasses and interfaces: programs that compile without a warning. */
class AcceptedInheritanceTest {

  private static final String BASE =
      """
      abstract class Base<A> {
        @Task <X extends A> X wrap(X x) { return x; }
        @Task <X extends Comparable<A>> int compare(X x, A a) { return x.compareTo(a); }
        @Task <X extends Comparable<A> & java.io.Serializable, Y extends List<? super X>> X both(X x, Y y) { return x; }
      }
      """;

  @Test
  void theBoundsAreWrittenAsTheSubclassHasThem() {
    String generated =
        Programs.generated(
            Programs.accept(BASE, "@Flow class Sub extends Base<Number> {}"), "demo.SubFlow");

    assertThat(generated).contains("<X extends Number> Wrap<X> wrap(X x)");
    assertThat(generated)
        .contains("<X extends Comparable<Number>> Compare<X> compare(X x, Number a)");
    assertThat(generated)
        .contains("X extends Comparable<Number> & Serializable, Y extends List<? super X>>");
    assertThat(generated).contains(".parameter(\"x\", Number.class)");
  }

  @Test
  void nodeClassesAreAsVisibleAsTheBoundsOfTheSubclass() {
    String generated =
        Programs.generated(
            Programs.accept(
                "public class Open<A> { @Task public <X extends A> X wrap(X x) { return x; } }",
                """
                @Flow public class Sub extends Open<Sub.Local> {
                  static class Local {}
                }
                """),
            "demo.SubFlow");

    assertThat(generated).contains("\n  <X extends Sub.Local> Wrap<X> wrap(X x)");
    assertThat(generated).contains("\n  static final class Wrap<X extends Sub.Local>");
  }
}
