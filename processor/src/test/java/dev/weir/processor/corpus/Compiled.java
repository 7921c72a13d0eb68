package dev.weir.processor.corpus;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler has made of a program.
 *
 * @param diagnostics all that it said
 * @param files the files that it and the processor wrote, by their paths
 */
record Compiled(
    List<Diagnostic<? extends JavaFileObject>> diagnostics, SortedMap<String, byte[]> files) {

  /** All errors and warnings, without those that only say that there are warnings. */
  List<Diagnostic<? extends JavaFileObject>> complaints() {
    List<Diagnostic<? extends JavaFileObject>> complaints = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
      boolean counts =
          each.getKind() != Diagnostic.Kind.NOTE
              && !"compiler.err.warnings.and.werror".equals(each.getCode());
      if (counts) {
        complaints.add(each);
      }
    }
    return complaints;
  }

  /** What is said of a program, from the top down; what is said elsewhere names the file. */
  List<Message> messages(Program program) {
    List<Message> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : complaints()) {
      String text = each.getMessage(Locale.ROOT);
      if (each.getSource() == null) {
        messages.add(new Message(0, 0, text));
        continue;
      }
      String file = each.getSource().toUri().getPath();
      boolean isHere =
          program.units().stream().anyMatch(unit -> unit.has(file, each.getLineNumber()));
      messages.add(
          isHere
              ? new Message(each.getLineNumber(), each.getColumnNumber(), text)
              : new Message(0, 0, file + ":" + each.getLineNumber() + ": " + text));
    }
    messages.sort(Message.BY_PLACE);
    return messages;
  }

  /** The sources that were generated, by their paths. */
  SortedMap<String, String> sources() {
    SortedMap<String, String> sources = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".java")) {
            sources.put(path, new String(bytes, StandardCharsets.UTF_8));
          }
        });
    return sources;
  }

  /** What a program's method {@code check} gives, as a text. */
  String run(Program program) throws ReflectiveOperationException {
    String main =
        program.units().stream()
            .map(Program.Unit::path)
            .filter(path -> path.matches("(.*/)?Main"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no Main in " + program));
    var method = new Loader(files).loadClass(main.replace('/', '.')).getDeclaredMethod("check");
    method.setAccessible(true);
    try {
      return String.valueOf(method.invoke(null));
    } catch (InvocationTargetException e) {
      throw new AssertionError("the program failed", e.getCause());
    }
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> files;

    Loader(Map<String, byte[]> files) {
      super(Loader.class.getClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = files.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
