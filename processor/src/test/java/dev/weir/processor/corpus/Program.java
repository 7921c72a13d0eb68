package dev.weir.processor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program in one file, beside what is expected of it.
 *
 * <p>The first line is a comment that says what the program is about. A line {@code // ===
 * Lib.java} begins a further source file, {@code // === other/Lib.java} one in another package than
 * {@code demo} and {@code // === /Lib.java} one in none; such a line may come first, too. Every
 * source has the usual imports, in the place of the line that begins it, so that lines and columns
 * are those of the file. Below a line that is rejected stands the message, with a caret under its
 * column:
 *
 * <pre>{@code
 * @Task private void load() {}
 * //                 ^ [TaskPrivate] …
 * }</pre>
 *
 * <p>A program that is accepted and run ends with a line {@code // gives: …}.
 *
 * @param name the folder and the file, without its ending
 * @param lines the lines of the file
 */
record Program(String name, List<String> lines) {

  Program {
    if (!lines.get(0).startsWith("// ")) {
      throw new IllegalArgumentException("the first line is to be a comment: " + name);
    }
  }

  private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");
  private static final Pattern BEGIN = Pattern.compile("// === ([\\w$/-]+)\\.java");
  private static final Pattern CARET = Pattern.compile(" *// *\\^ (.*)");
  private static final Pattern TYPE =
      Pattern.compile("(?:[^ /].*?\\b)??(?:class|interface|enum|record) ([\\w$]+).*");
  private static final String GIVES = "// gives: ";
  private static final String IMPORTS =
      "import dev.weir.*; import dev.weir.graph.*; import java.util.*;";

  /**
   * One source file.
   *
   * @param path the name of its outermost class, with slashes
   * @param text its text, with an empty line for each line of the program before it
   * @param from the first line that is its own
   * @param to the line behind its last one
   */
  record Unit(String path, String text, int from, int to) {

    boolean has(String file, long line) {
      return file.endsWith("/" + path + ".java") && line > from && line <= to;
    }
  }

  /** All programs in a folder and the folders in it, by name. */
  static List<Program> in(String folder) {
    try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
      List<Program> programs = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        String name = CORPUS.relativize(file).toString().replace('\\', '/');
        programs.add(new Program(name.replaceFirst("\\.java$", ""), Files.readAllLines(file)));
      }
      return programs;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The program without the messages that are expected. */
  Program withoutMessages() {
    return new Program(name, lines.stream().filter(line -> !isMessage(line)).toList());
  }

  /** The same program with these messages below the lines that they are about. */
  Program with(List<Message> messages) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      all.add(lines.get(i));
      for (Message message : messages) {
        if (message.line() == i + 1) {
          all.add(message.below());
        }
      }
    }
    return new Program(name, all);
  }

  /** The same program that gives something else. */
  Program giving(String result) {
    List<String> all =
        new ArrayList<>(lines.stream().filter(line -> !line.startsWith(GIVES)).toList());
    all.add(GIVES + result);
    return new Program(name, all);
  }

  void write() {
    try {
      Files.write(CORPUS.resolve(name + ".java"), lines);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The messages that are expected, from the top down. */
  List<Message> messages() {
    List<Message> messages = new ArrayList<>();
    int line = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher caret = CARET.matcher(lines.get(i));
      if (caret.matches()) {
        messages.add(new Message(line, lines.get(i).indexOf('^') + 1, caret.group(1)));
      } else {
        line = i + 1;
      }
    }
    return messages;
  }

  /** What running it is to give; null if it is not run. */
  @Nullable String result() {
    String last = lines.get(lines.size() - 1);
    return last.startsWith(GIVES) ? last.substring(GIVES.length()) : null;
  }

  private static boolean isMessage(String line) {
    return CARET.matcher(line).matches();
  }

  /** The source files, in the order in which they are written. */
  List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || BEGIN.matcher(lines.get(i)).matches()) {
        String path = path(from, i);
        if (path != null) {
          units.add(unit(path, from, i));
        }
        from = i;
      }
    }
    return units;
  }

  /** The path of a part; null for the first one if it only says what the program is about. */
  private @Nullable String path(int from, int to) {
    Matcher begin = BEGIN.matcher(lines.get(from));
    if (begin.matches()) {
      String path = begin.group(1);
      return path.contains("/") ? path.replaceFirst("^/", "") : "demo/" + path;
    }
    for (String line : lines.subList(from, to)) {
      Matcher type = TYPE.matcher(line);
      if (type.matches()) {
        return "demo/" + type.group(1);
      }
    }
    return null;
  }

  private Unit unit(String path, int from, int to) {
    int slash = path.lastIndexOf('/');
    String header =
        slash < 0
            ? IMPORTS
            : "package " + path.substring(0, slash).replace('/', '.') + "; " + IMPORTS;
    String text =
        "\n".repeat(from) + header + "\n" + String.join("\n", lines.subList(from + 1, to)) + "\n";
    return new Unit(path, text, from, to);
  }

  @Override
  public String toString() {
    return name;
  }
}
