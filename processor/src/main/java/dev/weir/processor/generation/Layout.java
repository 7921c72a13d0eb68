package dev.weir.processor.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays source out as people would: what JavaPoet has wrapped is put together again, then every line
 * that is too long is broken where its structure allows it best.
 */
final class Layout {

  private static final Pattern ANNOTATION = Pattern.compile("@[\\w.$]+(\\(.*\\))?");

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final List<String> doc = new ArrayList<>();
  private int indent;

  private Layout() {}

  /** Lays a file out. */
  static String of(String source) {
    Layout layout = new Layout();
    source.lines().forEach(layout::add);
    return String.join("\n", layout.lines) + "\n";
  }

  private void add(String line) {
    String text = line.strip();
    if (open.length() > 0) {
      join(text);
    } else if (!doc.isEmpty() || text.startsWith("/**")) {
      addDoc(line, text);
    } else if (text.isEmpty()) {
      addBlank();
    } else {
      indent = line.length() - line.stripLeading().length();
      open.append(text);
    }
    if (open.length() == 1 && open.charAt(0) == '}' && isEmptyBlock()) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "}");
      open.setLength(0);
    } else if (open.length() > 0 && isComplete(open)) {
      LineBreaker.addTo(lines, indent, tightened(open.toString()));
      open.setLength(0);
    }
  }

  private boolean isEmptyBlock() {
    return lines.get(lines.size() - 1).endsWith("{");
  }

  /** Continuation lines go on where their line ended. */
  private void join(String text) {
    char last = open.charAt(open.length() - 1);
    boolean tight = last == '(' || text.startsWith(".") || text.startsWith(")");
    open.append(tight ? "" : " ").append(text);
  }

  private static boolean isComplete(CharSequence text) {
    char last = text.charAt(text.length() - 1);
    return last == '{' || last == '}' || last == ';' || ANNOTATION.matcher(text).matches();
  }

  /** JavaPoet writes {@code Map. @Nullable Entry}. */
  private static String tightened(String code) {
    return code.contains("\"") ? code : code.replace(". @", ".@");
  }

  /** No blank line at the start of a block, and never two. */
  private void addBlank() {
    if (!lines.isEmpty()) {
      String last = lines.get(lines.size() - 1);
      boolean blockStarts = last.endsWith("{") && !last.startsWith("import");
      if (!last.isEmpty() && !blockStarts) {
        lines.add("");
      }
    }
  }

  private void addDoc(String line, String text) {
    if (doc.isEmpty()) {
      indent = line.length() - line.stripLeading().length();
    }
    doc.add(text);
    if (text.endsWith("*/")) {
      lines.addAll(DocLayout.of(doc, indent));
      doc.clear();
    }
  }
}
