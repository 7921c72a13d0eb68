package dev.weir.processor;

import static com.google.common.truth.Truth.assertWithMessage;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;

/** Compiles and runs small programs. */
final class Programs {

  /** What most programs start with; line numbers in messages do not count it. */
  private static final String HEADER =
      "package demo; import dev.weir.*; import dev.weir.graph.*; import java.util.*;\n";

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:[^ \n].*?\\b)?(?:class|interface|enum|record) (\\w+)");

  private Programs() {}

  /** A source file; one that names no package is in {@code demo} and has the usual imports. */
  static JavaFileObject source(String text) {
    Matcher packageName = PACKAGE.matcher(text);
    boolean whole = packageName.find();
    String name = (whole ? packageName.group(1) : "demo") + "." + typeName(text);
    return JavaFileObjects.forSourceString(name, whole ? text : HEADER + text);
  }

  /** A source file in the default package. */
  static JavaFileObject inDefaultPackage(String text) {
    return JavaFileObjects.forSourceString(typeName(text), text);
  }

  private static String typeName(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    return type.group(1);
  }

  static Compiler compiler() {
    return javac()
        .withProcessors(new WeirProcessor())
        .withOptions("-Xlint:all,-path,-classfile", "-Werror", "--release", "17");
  }

  static Compilation compile(String... sources) {
    return compiler().compile(Arrays.stream(sources).map(Programs::source).toList());
  }

  static Compilation compileFiles(JavaFileObject... files) {
    return compiler().compile(files);
  }

  /** Compiles without any error or warning. */
  static Compilation accept(String... sources) {
    return accepted(compile(sources));
  }

  static Compilation accepted(Compilation compilation) {
    String all = String.join("\n", diagnostics(compilation));
    assertWithMessage("errors and warnings").that(all).isEmpty();
    return compilation;
  }

  /** Compiles with exactly these errors, each {@code File.java:line:column: message}. */
  static Compilation reject(List<String> sources, String... errors) {
    return rejected(compile(sources.toArray(new String[0])), errors);
  }

  static Compilation reject(String source, String... errors) {
    return reject(List.of(source), errors);
  }

  static Compilation rejected(Compilation compilation, String... errors) {
    assertWithMessage("all messages")
        .that(String.join("\n", diagnostics(compilation)))
        .isEqualTo(String.join("\n", errors));
    return compilation;
  }

  /** All errors and warnings, without those that only say that there are warnings. */
  static List<String> diagnostics(Compilation compilation) {
    List<String> texts = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      boolean counts =
          each.getKind() != Diagnostic.Kind.NOTE
              && !"compiler.err.warnings.and.werror".equals(each.getCode());
      if (counts) {
        texts.add(text(each));
      }
    }
    return texts;
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    JavaFileObject file = diagnostic.getSource();
    if (file == null) {
      return message;
    }
    String path = file.getName();
    return path.substring(path.lastIndexOf('/') + 1)
        + ":"
        + (diagnostic.getLineNumber() - headerLines(file))
        + ":"
        + diagnostic.getColumnNumber()
        + ": "
        + message;
  }

  private static int headerLines(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString().startsWith(HEADER) ? 1 : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a generated file. */
  static String generated(Compilation compilation, String name) {
    return compilation
        .generatedSourceFile(name)
        .map(Programs::text)
        .orElseThrow(() -> new AssertionError("not generated: " + name));
  }

  /** The simple names of all generated files. */
  static List<String> generatedNames(Compilation compilation) {
    return compilation.generatedSourceFiles().stream()
        .map(file -> file.getName().replaceAll(".*/", ""))
        .toList();
  }

  static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles without any warning, then calls {@code demo.Main.check()}, which gives a text. */
  static String run(String... sources) throws ReflectiveOperationException {
    return run(accept(sources), "demo.Main");
  }

  static String run(Compilation compilation, String type) throws ReflectiveOperationException {
    var method = load(compilation).loadClass(type).getDeclaredMethod("check");
    method.setAccessible(true);
    try {
      return String.valueOf(method.invoke(null));
    } catch (InvocationTargetException e) {
      throw new AssertionError("the program failed", e.getCause());
    }
  }

  static ClassLoader load(Compilation compilation) {
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == Kind.CLASS) {
        String name =
            file.getName().replaceFirst("^/?CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
        classes.put(name.replace('/', '.'), bytes(file));
      }
    }
    return new Loader(classes);
  }

  static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Programs.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
