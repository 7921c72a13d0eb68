package dev.weir.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a subject some times in this JVM, with its processor or with what that has generated
 * before, and measures CPU time: of the whole JVM, with its own compiler and garbage collector, and
 * of the processor alone.
 */
final class Compilations {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Subject subject;
  private final SubjectFiles files;

  Compilations(Subject subject, SubjectFiles files) {
    this.subject = subject;
    this.files = files;
  }

  /** Who has written the code that goes with the sources. */
  enum Author {
    PROCESSOR,
    HAND
  }

  /**
   * What one compilation took.
   *
   * @param cpuNanos of the JVM, the first time from its start on
   * @param ownNanos of the processor; 0 without one
   */
  record Cost(long cpuNanos, long ownNanos) {}

  /**
   * Run in a JVM of its own: prints a line for each compilation.
   *
   * @param arguments subject, author, folder, how many times
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Compilations compilations =
        new Compilations(Subject.valueOf(arguments[0]), new SubjectFiles(Path.of(arguments[2])));
    Author author = Author.valueOf(arguments[1]);
    long before = 0;
    for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
      long own = compilations.compile(author);
      long now = SYSTEM.getProcessCpuTime();
      System.out.println((now - before) + " " + own);
      before = SYSTEM.getProcessCpuTime();
    }
  }

  /** Compiles once, and gives the CPU time of the processor in nanoseconds. */
  long compile(Author author) throws IOException, ReflectiveOperationException {
    boolean processed = author == Author.PROCESSOR;
    List<OwnWork> processors = processed ? processors() : List.of();
    List<Path> sources = new ArrayList<>(SubjectFiles.files(files.sources(), ".java"));
    if (processed) {
      SubjectFiles.emptied(files.generated());
    } else {
      sources.addAll(SubjectFiles.files(files.generated(), ".java"));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Writer messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              manager,
              null,
              options(processed),
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      if (processed) {
        task.setProcessors(processors);
      }
      if (!task.call()) {
        throw new IllegalStateException(subject + " does not compile: " + messages);
      }
    }
    return processors.stream().mapToLong(OwnWork::nanos).sum();
  }

  private List<OwnWork> processors() throws ReflectiveOperationException {
    List<OwnWork> processors = new ArrayList<>();
    for (String name : subject.processors()) {
      Object processor = Class.forName(name).getDeclaredConstructor().newInstance();
      processors.add(new OwnWork((Processor) processor));
    }
    return processors;
  }

  private List<String> options(boolean processed) throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-nowarn",
                "-d",
                SubjectFiles.emptied(files.classes()).toString(),
                "-classpath",
                System.getProperty("java.class.path")));
    options.addAll(processed ? List.of("-s", files.generated().toString()) : List.of("-proc:none"));
    return options;
  }
}
