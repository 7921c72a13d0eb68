package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever uses what the user has deprecated is warned, and generated code itself never is. */
class DeprecationTest {

  private static final String FLOW =
      """
      @Flow public class Etl {
        /**
         * Loads.
         *
         * @deprecated use {@link Etl#fresh(int) fresh}, or {@link #older} and mail
         *     me@example.com about {@code a < b} in C:\\temp
         * @param x something
         */
        @Deprecated(since = "1.2") @Task public static int load(int x) { return x; }
        @Deprecated(forRemoval = true, since = "1.1") @Task public static int older(int x, int y) { return x; }
        @Task public static int fresh(int x) { return x; }
      }
      """;

  @Test
  void usersAreWarnedOfBuilderMethodsNodesAndSignatures() {
    Programs.reject(
        List.of(
            FLOW,
            """
            class Main {
              Object check(EtlFlow flow) {
                Input<Integer> one = flow.load(1);
                EtlFlow.Load two = null;
                flow.load(one);
                flow.load(Each.each(one.toString().lines().map(Integer::valueOf).toList()));
                flow.older(1, one);
                EtlFlow.Older.Signature three = null;
                return flow.fresh(1);
              }
              int call(EtlFlow.Fresh.Signature fresh) { return fresh.call(1); }
            }
            """),
        "Main.java:3:30: load(int) in demo.EtlFlow has been deprecated",
        "Main.java:4:12: demo.EtlFlow.Load in demo.EtlFlow has been deprecated",
        "Main.java:5:9: load(dev.weir.graph.Input<? extends java.lang.Integer>) in demo.EtlFlow has"
            + " been deprecated",
        "Main.java:6:9: load(dev.weir.graph.Arg<? extends java.lang.Integer>) in demo.EtlFlow has"
            + " been deprecated",
        "Main.java:7:9: older(int,dev.weir.graph.Input<? extends java.lang.Integer>) in"
            + " demo.EtlFlow has been deprecated and marked for removal",
        "Main.java:8:12: demo.EtlFlow.Older in demo.EtlFlow has been deprecated and marked for"
            + " removal");
  }

  @Test
  void theSignatureWarnsWhoCallsOrImplementsIt() {
    Programs.reject(
        List.of(
            FLOW,
            """
            class Main {
              @SuppressWarnings("deprecation")
              private static EtlFlow.Load.Signature signature = x -> x;
              int check() { return signature.call(1); }
            }
            """),
        "Main.java:4:33: call(int) in demo.EtlFlow.Load.Signature has been deprecated");
  }

  @Test
  void annotationAndReasonAreThoseOfTheUser() {
    Compilation compilation =
        compiler("-Xlint:all,-path,-classfile", "-Xdoclint:all,-missing")
            .compile(Programs.source(FLOW));
    String generated = Programs.generated(Programs.accepted(compilation), "demo.EtlFlow");
    String reason =
        "@deprecated use fresh, or {@code older} and mail me&#64;example.com about {@code a < b} in"
            + " C:&#92;temp";

    assertThat(unwrapped(generated))
        .contains(
            " @return the new node "
                + reason
                + " */ @Deprecated(since = \"1.2\") public Load load(int x) {");
    assertThat(unwrapped(generated))
        .contains(
            "/** A use of the task {@link Etl#load(int)}. "
                + reason
                + " */ @Deprecated(since = \"1.2\") @TaskParameters(\"x\") public static final"
                + " class Load ");
    assertThat(unwrapped(generated))
        .contains(
            "/** Calls the task, or what replaces it. "
                + reason
                + " */ @Deprecated(since = \"1.2\") int call(int x);");
    assertThat(unwrapped(generated))
        .contains(
            "@deprecated as what it stands for is */ @Deprecated(forRemoval = true, since ="
                + " \"1.1\") public Older older(int x, int y) {");
  }

  /** Without line breaks and what comments start lines with. */
  private static String unwrapped(String generated) {
    return generated.replaceAll("\n *\\* ?(?!/)", " ").replaceAll("\\s+", " ");
  }

  @Test
  void aDeprecatedFlowHasADeprecatedBuilder() {
    Programs.reject(
        List.of(
            """
            /** @deprecated gone soon */
            @Deprecated @Flow public class Etl { @Task public static int load(int x) { return x; } }
            """,
            """
            class Main {
              Object check() { return new EtlFlow(); }
            }
            """),
        "Main.java:2:31: demo.EtlFlow in demo has been deprecated");
  }

  @Test
  void replacementsOfDeprecatedTasksAreNotWarned() {
    Compilation compilation =
        Programs.accept(
            FLOW,
            """
            /** @deprecated gone */
            @Deprecated @Flow class Past { @Task static int load(int x) { return x; } }
            """,
            """
            class Fixes {
              @Task @Replaces(flow = Etl.class, task = "load") static int one(int x) { return x; }
              @Task @Replaces(flow = Etl.class, task = "older") static int two(int x, int y) { return x; }
              @SuppressWarnings("deprecation")
              @Task @Replaces(flow = Past.class, task = "load") static int three(int x) { return x; }
            }
            """);

    assertThat(Programs.generated(compilation, "demo.FixesReplacements"))
        .contains("@SuppressWarnings({\"deprecation\", \"removal\"})\n");
  }

  @Test
  void aDeprecatedReplacementHasADeprecatedFactory() {
    Programs.reject(
        List.of(
            FLOW,
            """
            class Fixes {
              /** @deprecated use the other */
              @Deprecated @Task @Replaces(flow = Etl.class, task = "fresh") static int fixed(int x) { return x; }
            }
            """,
            """
            class Main {
              Object check() { return FixesReplacements.fixed(); }
            }
            """),
        "Main.java:2:44: fixed() in demo.FixesReplacements has been deprecated");
  }

  /** javac itself goes by the tag where the annotation was forgotten, and warns of that. */
  @Test
  void aTagWithoutTheAnnotationIsEnough() {
    Programs.rejected(
        compiler("-Xlint:all,-path,-classfile,-dep-ann")
            .compile(
                Programs.source(
                    """
                    @Flow class Etl {
                      /** @deprecated old */
                      @Task static int load(int x) { return x; }
                    }
                    """),
                Programs.source(
                    """
                    class Main {
                      Object check(EtlFlow flow) { return flow.load(1); }
                    }
                    """)),
        "Main.java:2:43: load(int) in demo.EtlFlow has been deprecated");
  }

  private static Compiler compiler(String... options) {
    return Programs.compiler()
        .withOptions(
            Stream.concat(Stream.of("-Werror", "--release", "17"), Stream.of(options)).toArray());
  }
}
