package dev.weir.processor.generation;

import java.util.List;

/**
 * Breaks a line of code that is too long: at an assignment, before the clauses of a declaration,
 * before the calls of a chain, behind an opening bracket, at commas, and within a string if nothing
 * else is left.
 */
final class LineBreaker {

  static final int WIDTH = 100;

  private static final int CONTINUATION = 4;
  private static final List<String> CLAUSES = List.of(" throws ", " implements ", " extends ");

  private final List<String> lines;

  private LineBreaker(List<String> lines) {
    this.lines = lines;
  }

  /** Adds a line, in as many pieces as it takes. */
  static void addTo(List<String> lines, int indent, String code) {
    new LineBreaker(lines).add(indent, code);
  }

  private void add(int indent, String code) {
    if (fits(indent, code)
        || breakAssignment(indent, code)
        || breakClause(indent, code)
        || breakChain(indent, code)
        || breakBracket(indent, code)
        || breakCommas(indent, code)
        || breakString(indent, code)
        || breakWords(indent, code)) {
      return;
    }
    write(indent, code);
  }

  private boolean fits(int indent, String code) {
    if (indent + code.length() > WIDTH) {
      return false;
    }
    write(indent, code);
    return true;
  }

  // private static final TaskInfo INFO =
  //     TaskInfo.of(…);
  private boolean breakAssignment(int indent, String code) {
    int at = Code.find(code, " = ");
    if (at < 0) {
      return false;
    }
    add(indent, code.substring(0, at + 2));
    add(indent + CONTINUATION, code.substring(at + 3));
    return true;
  }

  // private static final class Method extends TaskMethod<Signature, Parse>
  //     implements Signature {
  private boolean breakClause(int indent, String code) {
    int best = -1;
    for (String clause : CLAUSES) {
      int at = Code.find(code, clause);
      boolean fits = indent + at <= WIDTH;
      if (at > 0 && (fits || !clause.equals(" throws "))) {
        best = at;
        if (fits) {
          break;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    add(indent, code.substring(0, best));
    // What a class extends and what it implements stand below each other.
    int next = code.startsWith("extends ") ? indent : indent + CONTINUATION;
    add(next, code.substring(best + 1));
    return true;
  }

  // TaskInfo.of(Etl.class, "parse")
  //     .parameter("text", String.class)
  //     .parameter("radix", int.class);
  private boolean breakChain(int indent, String code) {
    List<String> calls = Code.splitChain(code);
    if (calls.size() < 2) {
      return false;
    }
    add(indent, calls.get(0));
    calls.subList(1, calls.size()).forEach(call -> add(indent + CONTINUATION, call));
    return true;
  }

  // return parse(
  //     Input.of(text), Input.of(radix));
  private boolean breakBracket(int indent, String code) {
    int opened = Code.firstBracket(code);
    int closed = opened < 0 ? -1 : Code.closing(code, opened);
    if (closed < 0 || closed == opened + 1) {
      return false;
    }
    String start = code.substring(0, opened + 1);
    boolean fits = indent + start.length() <= WIDTH || !breakWords(indent, start);
    if (fits) {
      write(indent, start);
    }
    int inner = indent + (fits ? CONTINUATION : 2 * CONTINUATION);
    String inside = code.substring(opened + 1);
    if (inner + inside.length() <= WIDTH) {
      write(inner, inside);
      return true;
    }
    String end = code.substring(closed);
    List<String> parts = Code.splitCommas(code.substring(opened + 1, closed));
    int clause = Math.max(0, end.indexOf(" throws "));
    for (int i = 0; i < parts.size() - 1; i++) {
      add(inner, parts.get(i) + ",");
    }
    String last = parts.get(parts.size() - 1);
    if (clause > 0 && inner + last.length() + end.length() > WIDTH) {
      add(inner, last + end.substring(0, clause));
      add(inner, end.substring(clause + 1));
    } else {
      add(inner, last + end);
    }
    return true;
  }

  // throws IOException,
  //     InterruptedException {
  private boolean breakCommas(int indent, String code) {
    List<String> parts = Code.splitCommas(code);
    if (parts.size() < 2 || parts.get(1).isEmpty()) {
      return false;
    }
    add(indent, parts.get(0) + ",");
    add(indent + CONTINUATION, String.join(", ", parts.subList(1, parts.size())));
    return true;
  }

  // "the first part of a long text"
  //     + " and the second"
  private boolean breakString(int indent, String code) {
    int at = Code.insideString(code, WIDTH - indent - 2);
    if (at < 0) {
      return false;
    }
    write(indent, code.substring(0, at) + "\"");
    int next = code.startsWith("+ ") ? indent : indent + CONTINUATION;
    add(next, "+ \"" + code.substring(at));
    return true;
  }

  // public AVeryLongNodeClass
  //     aVeryLongTask(
  private boolean breakWords(int indent, String code) {
    int at = Code.lastSpace(code);
    if (at < 0) {
      return false;
    }
    add(indent, code.substring(0, at));
    add(indent + CONTINUATION, code.substring(at + 1));
    return true;
  }

  private void write(int indent, String code) {
    lines.add(" ".repeat(indent) + code);
  }
}
