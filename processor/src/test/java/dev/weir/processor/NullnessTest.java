package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated code says of null: the same as the user's. */
class NullnessTest {

  private static final String IMPORTS =
      "package demo; import dev.weir.*; import java.util.*; import org.jspecify.annotations.*;\n";

  @TempDir Path folder;

  /** Nobody claims the annotations of JSpecify. */
  private static Compiler compiler() {
    return Programs.compiler()
        .withOptions("-Xlint:all,-path,-classfile,-processing", "-Werror", "--release", "17");
  }

  private static String generated(String name, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(
          source.contains("package demo;") && !source.contains("class ")
              ? JavaFileObjects.forSourceString("demo.package-info", source)
              : Programs.source(IMPORTS + source));
    }
    return Programs.generated(Programs.accepted(compiler().compile(files)), "demo." + name);
  }

  /** The signatures of builder methods, nodes and call signatures, each on one line. */
  private static List<String> declarations(String generated) {
    List<String> declarations = new ArrayList<>();
    String text =
        generated
            .replaceAll("(?s)/\\*\\*.*?\\*/", "")
            .replaceAll("\\s+", " ")
            .replaceAll("([(<]) ", "$1");
    for (String part : text.split("(?<=[;{}]) ", -1)) {
      boolean isPublic = part.contains(" public ") || part.startsWith("public ");
      if (isPublic || part.matches(".*\\bcall\\(.*\\);")) {
        declarations.add(
            part.replaceAll("@(Override|FunctionalInterface|TaskParameters\\(.*?\\)) ?", ""));
      }
    }
    return declarations;
  }

  @Test
  void annotationsOnTypesAreKeptAtAnyDepth() {
    String generated =
        generated(
            "EtlFlow",
            """
            @NullMarked
            @Flow public class Etl {
              public static class Outer<T extends @Nullable Object> { public class Inner<U> {} }
              @Task public static @Nullable String load(
                  Map.@Nullable Entry<? extends @Nullable Number, ? super @Nullable Integer> entry,
                  @Nullable String @Nullable [] @Nullable [] rows,
                  Outer<@Nullable String>.@Nullable Inner<String> inner) { return null; }
              @SafeVarargs @Task public static <T extends @Nullable Object> void any(T x, @Nullable T... more) {}
            }
            """);

    assertThat(declarations(generated))
        .containsAtLeast(
            "public Load load(Map.@Nullable Entry<? extends @Nullable Number,"
                + " ? super @Nullable Integer> entry, @Nullable String @Nullable [] @Nullable []"
                + " rows, Etl.Outer<@Nullable String>.@Nullable Inner<String> inner) {",
            "public Load load(Input<? extends Map.@Nullable Entry<? extends @Nullable Number,"
                + " ? super @Nullable Integer>> entry, Input<? extends @Nullable String @Nullable"
                + " [] @Nullable []> rows, Input<? extends Etl.Outer<@Nullable String>.@Nullable"
                + " Inner<String>> inner) {",
            "public static final class Load extends"
                + " GeneratedNode<@Nullable String, Load.Signature, Load> {",
            "@Nullable String call(Map.@Nullable Entry<? extends @Nullable Number,"
                + " ? super @Nullable Integer> entry, @Nullable String @Nullable [] @Nullable []"
                + " rows, Etl.Outer<@Nullable String>.@Nullable Inner<String> inner);",
            "public <T extends @Nullable Object> Any<T> any("
                + "Input<? extends T> x, Input<? extends @Nullable T[]> more) {");
    assertThat(generated)
        .contains(
            "public final <T extends @Nullable Object> Any<T> any(T x, @Nullable T... more) {");
    assertThat(generated).contains("\n@NullMarked\n@SuppressWarnings(\"NullAway\")\n");
  }

  @Test
  void whatStandsOnATypeVariableStaysWhenTheTypeIsFilledIn() {
    String generated =
        generated(
            "EtlFlow",
            """
            @NullMarked
            @Flow public class Etl extends Base<String, @Nullable Integer> {}
            """,
            """
            @NullMarked
            public abstract class Base<A, B extends @Nullable Object> {
              @Task public @Nullable A first(List<? extends @Nullable A> all, @Nullable A[] rest) { return null; }
              @Task public B second(B x) { return x; }
            }
            """);

    assertThat(declarations(generated))
        .containsAtLeast(
            "public First first(List<? extends @Nullable String> all, @Nullable String[] rest) {",
            "@Nullable String call(List<? extends @Nullable String> all, @Nullable String[] rest);",
            "public static final class First extends"
                + " GeneratedNode<@Nullable String, First.Signature, First> {",
            "public Second second(@Nullable Integer x) {",
            "public MappedNode<@Nullable Integer, Second.Signature> second("
                + "Arg<? extends @Nullable Integer> x) {");
  }

  @Test
  void anAnnotationOfBothKindsIsSaidOnceAndOneOnDeclarationsIsKept() {
    String generated =
        generated(
            "EtlFlow",
            """
            @Flow public class Etl {
              @Task public static @Both.Nullable String both(@Both.Nullable String x) { return x; }
              @Task @Old.Nullable public static String old(@Old.Nullable String x) { return x; }
            }
            """,
            """
            import java.lang.annotation.*;
            public class Both {
              @Target({ElementType.TYPE_USE, ElementType.PARAMETER, ElementType.METHOD})
              public @interface Nullable {}
            }
            """,
            """
            import java.lang.annotation.*;
            public class Old {
              @Target({ElementType.PARAMETER, ElementType.METHOD})
              public @interface Nullable {}
            }
            """);

    assertThat(declarations(generated))
        .containsAtLeast(
            "public Both both(@demo.Both.Nullable String x) {",
            "@demo.Old.Nullable String call(@demo.Old.Nullable String x);",
            "public Old old(@demo.Old.Nullable String x) {");
    assertThat(generated).doesNotContain("NullMarked");
  }

  @Test
  void aFlowIsMarkedAsItsClassIs() {
    String inMarkedPackage = "@NullMarked package demo; import org.jspecify.annotations.*;";
    String task = "@Task public static String load(String x) { return x; } }";

    assertThat(marks(generated("EtlFlow", "@NullMarked @Flow public class Etl { " + task)))
        .containsExactly("@NullMarked", "@SuppressWarnings(\"NullAway\")");
    assertThat(marks(generated("EtlFlow", "@Flow public class Etl { " + task))).isEmpty();
    assertThat(marks(generated("EtlFlow", inMarkedPackage, "@Flow public class Etl { " + task)))
        .containsExactly("@SuppressWarnings(\"NullAway\")");
    assertThat(
            marks(
                generated(
                    "EtlFlow", inMarkedPackage, "@NullUnmarked @Flow public class Etl { " + task)))
        .containsExactly("@NullUnmarked");
    assertThat(
            marks(
                generated(
                    "Outer_EtlFlow",
                    inMarkedPackage,
                    "@NullUnmarked class Outer { @NullMarked @Flow public static class Etl { "
                        + task
                        + " }")))
        .containsExactly("@SuppressWarnings(\"NullAway\")");
  }

  /** The lines before a class, but for those that every generated class has. */
  private static List<String> marks(String generated) {
    return generated
        .lines()
        .takeWhile(line -> !line.contains(" class "))
        .filter(line -> line.startsWith("@"))
        .filter(line -> !line.matches("@WeirGenerated|@Generated.*"))
        .toList();
  }

  @Test
  void aTaskThatIsMarkedOtherwiseStaysSo() {
    String generated =
        generated(
            "EtlFlow",
            """
            @NullMarked
            @Flow(uses = Lib.class) public class Etl {
              @NullUnmarked @Task public static String load(String x) { return x; }
              @Task public static String keep(String x) { return x; }
            }
            """,
            """
            public class Lib {
              @Task public static String open(String x) { return x; }
              @NullMarked @Task public static String strict(String x) { return x; }
            }
            """);

    assertThat(declarations(generated))
        .containsAtLeast(
            "@NullUnmarked public Load load(String x) {",
            "@NullUnmarked public Load load(Input<? extends String> x) {",
            "@NullUnmarked public MappedNode<String, Load.Signature> load(Arg<? extends String> x) {",
            "@NullUnmarked public static final class Load extends"
                + " GeneratedNode<String, Load.Signature, Load> {",
            "public Keep keep(String x) {",
            "@NullUnmarked public Open open(String x) {",
            "public Strict strict(String x) {");
  }

  @Test
  void aDeclaredReplacementIsMarkedAsItsClassIsAndNothingIsHidden() {
    String generated =
        generated(
            "FixesReplacements",
            "@NullMarked @Flow public class Etl { @Task public static String load(String x) { return x; } }",
            """
            @NullMarked
            public class Fixes {
              @Task @Replaces(flow = Etl.class, task = "load")
              public static @Nullable String fixed(String x) { return null; }
              @NullUnmarked @Task @Replaces(flow = Etl.class, task = "load")
              public static String open(String x) { return x; }
            }
            """);

    assertThat(marks(generated)).containsExactly("@NullMarked");
    assertThat(declarations(generated))
        .containsAtLeast(
            "public static Fixed fixed() {",
            "public @Nullable String call(String x) {",
            "@NullUnmarked public static Open open() {",
            "@NullUnmarked public static final class Open extends DeclaredReplacement"
                + " implements EtlFlow.Load.Signature {");
  }

  /** Older compilers do not show annotations on types in class files, so nothing is claimed. */
  @Test
  void whatIsInAClassFileIsSaidOnlyIfTheCompilerShowsIt() throws IOException {
    String generated = generatedForLibrary(true);

    if (Runtime.version().feature() < 22) {
      assertThat(declarations(generated)).contains("@NullUnmarked public Find find(String key) {");
      assertThat(generated).doesNotContain("@Nullable ");
    } else {
      assertThat(declarations(generated)).contains("public Find find(@Nullable String key) {");
      assertThat(generated).doesNotContain("@NullUnmarked");
    }
  }

  @Test
  void annotationsThatTheFlowCannotSeeAreLeftOut() throws IOException {
    assertThat(generatedForLibrary(false)).doesNotContain("Null");
  }

  /** What is generated for a flow that uses a null-marked class file. */
  private String generatedForLibrary(boolean jspecify) throws IOException {
    Compilation library =
        compiler()
            .compile(
                Programs.source(
                    IMPORTS
                        + """
                        @NullMarked public class Lib {
                          @Task public static @Nullable String find(@Nullable String key) { return key; }
                        }
                        """));
    for (JavaFileObject file : Programs.accepted(library).generatedFiles()) {
      if (file.getKind() == Kind.CLASS) {
        Path target = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        Files.write(target, Programs.bytes(file));
      }
    }
    List<File> classPath = new ArrayList<>(List.of(folder.toFile()));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> jspecify || !entry.contains("jspecify"))
        .map(File::new)
        .forEach(classPath::add);
    String flow =
        jspecify
            ? IMPORTS + "@NullMarked @Flow(uses = Lib.class) public class Etl {}"
            : "package demo; @dev.weir.Flow(uses = Lib.class) public class Etl {}";
    return Programs.generated(
        Programs.accepted(
            compiler()
                .withOptions("-nowarn")
                .withClasspath(classPath)
                .compile(Programs.source(flow))),
        "demo.EtlFlow");
  }

  @Test
  void aMarkedModuleIsEnough() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new WeirProcessor())
            .withOptions("--release", "17", "-p", GeneratedFilesTest.modulePath())
            .compile(
                JavaFileObjects.forSourceString(
                    "module-info",
                    "@org.jspecify.annotations.NullMarked module app {"
                        + " requires transitive dev.weir.runtime;"
                        + " requires static org.jspecify; exports demo; }"),
                Programs.source(
                    "package demo; import dev.weir.*; @Flow public class Etl {"
                        + " @Task public static int load(int x) { return x; } }"));

    assertThat(marks(Programs.generated(Programs.accepted(compilation), "demo.EtlFlow")))
        .containsExactly("@SuppressWarnings(\"NullAway\")");
  }
}
