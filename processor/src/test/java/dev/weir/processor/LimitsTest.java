package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.Test;

/** Sizes at which class files, or the compiler, end. */
class LimitsTest {

  /** Two parameters have the most overloads; instance and generic types the most text. */
  @Test
  void twoThousandTasks() throws Exception {
    String tasks =
        IntStream.range(0, 2000)
            .mapToObj(
                "@Task String t%1$d(List<String> names, int x) { return names.get(x) + %1$d; }%n"
                    ::formatted)
            .collect(Collectors.joining());
    String result =
        Programs.run(
            "@Flow class Big {\n" + tasks + "}\n",
            """
            class Main {
              static Object check() {
                BigFlow flow = new BigFlow(new Big());
                var last = flow.t1999(List.of("a", "b"), 1);
                return flow.run().result(last);
              }
            }
            """);

    assertThat(result).isEqualTo("b1999");
  }

  @Test
  void asManyParametersAsAMethodCanHave() throws Exception {
    String parameters =
        IntStream.range(0, 254).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
    String arguments =
        IntStream.range(0, 254).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String result =
        Programs.run(
            """
            @Flow class Etl {
              @Task int wide(%1$s) { return p0 + p1 + p253; }
              @Task static int still(%1$s) { return p252 + p253; }
            }
            """
                .formatted(parameters),
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow(new Etl());
                var wide = flow.wide(%1$s);
                var still = flow.still(%1$s);
                var state = flow.run();
                return state.result(wide) + " " + state.result(still);
              }
            }
            """
                .formatted(arguments));

    assertThat(result).isEqualTo("254 505");
  }

  @Test
  void longNames() throws Exception {
    String name = "n".repeat(200);
    String result =
        Programs.run(
            """
            @Flow(builder = "%1$sBuilder") class C%1$s {
              @Task(name = "%1$s", tags = "%1$s") static int %1$s(int %1$s, int %1$s%1$s) { return %1$s - %1$s%1$s; }
            }
            """
                .formatted(name),
            """
            class Main {
              static Object check() {
                %1$sBuilder flow = new %1$sBuilder();
                var node = flow.%1$s(2, 1);
                return flow.run().result(node) + " " + node.name().length()
                    + node.inputNames().equals(List.of("%1$s", "%1$s%1$s"));
              }
            }
            """
                .formatted(name));

    assertThat(result).isEqualTo("1 200true");
  }

  /**
   * The compiler puts what it needs to read them all into one method, which would grow too long.
   */
  @Test
  void noGeneratedCodeHasSerializableLambdas() throws Exception {
    Compilation compilation =
        Programs.accept(
            """
            @Flow class Etl {
              @Task static int load(String from) { return 1; }
              @Task void store(int x) {}
              @Task static <T> T same(T x) { return x; }
            }
            """,
            """
            class Fixes {
              @Task @Replaces(flow = Etl.class, task = "load") static int fixed(String from) { return 2; }
            }
            """);

    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == Kind.CLASS) {
        assertThat(new String(Programs.bytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("$deserializeLambda$");
      }
    }
  }

  @Test
  void aTaskTravelsAsTheNameOfItsClass() throws Exception {
    Class<?> method =
        Programs.load(Programs.accept("@Flow class Etl { @Task static void load(int x) {} }"))
            .loadClass("demo.EtlFlow$Load$Method");
    Constructor<?> constructor = method.getDeclaredConstructor();
    constructor.setAccessible(true);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(constructor.newInstance());
    }

    // A header, the name with its length, a version, flags, no fields, no superclass.
    assertThat(bytes.size()).isEqualTo(4 + 2 + 2 + method.getName().length() + 8 + 1 + 2 + 1 + 1);
  }
}
