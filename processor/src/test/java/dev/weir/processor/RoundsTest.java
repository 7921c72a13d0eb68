package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.processor.Programs.rejected;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other processors generate is waited for, and no file is written twice. */
class RoundsTest {

  @Test
  void aReplacementWaitsForAFlowThatWaits() throws Exception {
    String result =
        Programs.run(
            Programs.accepted(
                compileLate(
                    "public class Late { @dev.weir.Task public static int load(int x) { return x; } }",
                    "@Flow class Etl extends late.Late { @Task static void store(int x) {} }",
                    """
                    class Fixes {
                      @Task @Replaces(flow = Etl.class, task = "load") static int fixed(int x) { return -x; }
                    }
                    """,
                    """
                    class Main {
                      static Object check() {
                        EtlFlow flow = new EtlFlow();
                        var load = flow.replace(flow.load(1), FixesReplacements.fixed());
                        return flow.run().result(load);
                      }
                    }
                    """)),
            "demo.Main");

    assertThat(result).isEqualTo("-1");
  }

  @Test
  void aReplacementWaitsForAFlowThatIsGenerated() {
    Programs.accepted(
        compileLate(
            "@dev.weir.Flow public class Late { @dev.weir.Task public static void load() {} }",
            """
            class Fixes {
              @Task @Replaces(flow = late.Late.class, task = "load") static void fixed() {}
              static Object replaced(late.LateFlow flow) {
                return flow.replace(flow.load(), FixesReplacements.fixed());
              }
            }
            """));
  }

  @Test
  void aFlowThatIsGeneratedLaterMayHaveANameThatIsTaken() {
    rejected(
        compileLate(
            "@dev.weir.Flow public class Late { @dev.weir.Task static void load() {} }",
            """
            package late;
            import dev.weir.*;
            @Flow(builder = "LateFlow") class Etl { @Task static void load() {} }
            """),
        "Late.java:1:37: [GeneratedNameShared] 'Late' and 'Etl' must not both have the generated"
            + " class 'LateFlow'; choose another name for one with @Flow(builder = \"…\")");
  }

  @Test
  void aFlowThatWaitsMayHaveANameThatIsTakenMeanwhile() {
    rejected(
        compileLate(
            "public class Late {}",
            """
            package late;
            import dev.weir.*;
            class Flows {
              @Flow(builder = "X") static class One { @Task static void load(Late late) {} }
              @Flow(builder = "X") static class Two { @Task static void load() {} }
            }
            """),
        "Flows.java:4:31: [GeneratedNameShared] 'Flows.One' and 'Flows.Two' must not both have the"
            + " generated class 'X'; choose another name for one with @Flow(builder = \"…\")");
  }

  @Test
  void whatWasGeneratedBeforeIsNoSource() {
    String flow = "@Flow class Etl { @Task static void load() {} }";
    String generated = Programs.generated(Programs.accept(flow), "demo.EtlFlow");

    rejected(
        Programs.compileFiles(
            Programs.source(flow), JavaFileObjects.forSourceString("demo.EtlFlow", generated)),
        "Attempt to create a file for type 'demo.EtlFlow' multiple times",
        "Etl.java:1:7: [GeneratedBefore] 'EtlFlow' must not be among the sources, since it is"
            + " generated for 'Etl'; rename it, or take the folder of generated sources away from"
            + " them");
  }

  @Test
  void librariesMayGiveOneNameToo() {
    Programs.reject(
        List.of(
            "class Outer { static class Lib { @Task static void load(int x) {} } }",
            "class Outer_Lib { @Task static void load(int x) {} }"),
        "Outer_Lib.java:1:1: [GeneratedNameShared] 'Outer_Lib' and 'Outer.Lib' must not both have"
            + " the generated class 'Outer_LibTaskNames'; choose another name for one with"
            + " @Flow(builder = \"…\")");
    Programs.reject(
        List.of("class Lib { @Task static void load(int x) {} }", "class LibTaskNames {}"),
        "Attempt to create a file for type 'demo.LibTaskNames' multiple times",
        "Lib.java:1:1: [GeneratedBefore] 'LibTaskNames' must not be among the sources, since it is"
            + " generated for 'Lib'; rename it, or take the folder of generated sources away from"
            + " them");
  }

  private static Compilation compileLate(String late, String... sources) {
    return Programs.compiler()
        .withProcessors(new Late(late), new WeirProcessor())
        .compile(Stream.of(sources).map(Programs::source).toList());
  }
}
