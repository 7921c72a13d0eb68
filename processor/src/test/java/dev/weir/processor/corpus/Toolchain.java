package dev.weir.processor.corpus;

import dev.weir.Task;
import dev.weir.flow.TaskFlow;
import dev.weir.processor.WeirProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.NullMarked;

/** A compiler with our processor, which reads and writes real files as users' compilers do. */
final class Toolchain {

  /**
   * The compiler of the JDK that runs the tests. Annotations of a program are claimed by nobody.
   */
  static final Toolchain JAVAC =
      new Toolchain(
          "javac",
          ToolProvider.getSystemJavaCompiler(),
          List.of("--release", "17", "-Xlint:all,-processing", "-Werror"));

  /**
   * The compiler of Eclipse, with the warnings that it has by default but for those on what
   * programs bring about: they have all imports, and name and bound type variables as they like.
   * Besides, generated code suppresses a warning that only newer javacs have.
   */
  static final Toolchain ECLIPSE =
      new Toolchain(
          "Eclipse",
          new EclipseCompiler(),
          List.of("--release", "17", "-warn:-unusedImport,typeHiding,finalBound,warningToken"));

  static final List<Toolchain> ALL = List.of(JAVAC, ECLIPSE);

  private final String name;
  private final JavaCompiler compiler;
  private final List<String> options;

  // One for all compilations, for it reads the JDK and the class path.
  private final StandardJavaFileManager files;

  private Toolchain(String name, JavaCompiler compiler, List<String> options) {
    this.name = name;
    this.compiler = compiler;
    this.options = options;
    this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  }

  /** Compiles in a folder that is there and empty. */
  Compiled compile(List<Program.Unit> units, Path folder) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path output = folder.resolve("out");
    try {
      Files.createDirectory(output);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(write(units, folder)));
      task.setProcessors(List.of(new WeirProcessor()));
      task.call();
      return new Compiled(diagnostics.getDiagnostics(), read(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> write(List<Program.Unit> units, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Program.Unit unit : units) {
      Path file = folder.resolve(unit.path() + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, unit.text()));
    }
    return files;
  }

  private static SortedMap<String, byte[]> read(Path output) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readAllBytes(file));
      }
    }
    return contents;
  }

  /** What a user of Weir has on the class path. */
  private static List<Path> classPath() {
    return Stream.of(Task.class, TaskFlow.class, NullMarked.class).map(Toolchain::home).toList();
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
