package dev.weir.processor.generation;

import java.util.ArrayList;
import java.util.List;

/** Finds places in a line of code, with an eye on brackets and strings. */
final class Code {

  private Code() {}

  /** Where a text first is outside all brackets and strings; -1 if it is not. */
  static int find(String code, String text) {
    int[] depths = depths(code);
    for (int at = code.indexOf(text); at >= 0; at = code.indexOf(text, at + 1)) {
      if (depths[at] == 0) {
        return at;
      }
    }
    return -1;
  }

  /** Splits a chain of calls before each dot behind a closing bracket. */
  static List<String> splitChain(String code) {
    int[] depths = depths(code);
    List<String> calls = new ArrayList<>();
    int start = 0;
    for (int at = 1; at < code.length(); at++) {
      boolean dot = code.charAt(at) == '.' && code.charAt(at - 1) == ')';
      if (dot && depths[at] == 0) {
        calls.add(code.substring(start, at));
        start = at;
      }
    }
    calls.add(code.substring(start));
    return calls;
  }

  /** Splits at the commas outside all brackets and strings. */
  static List<String> splitCommas(String code) {
    int[] depths = depths(code);
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < code.length(); at++) {
      if (code.charAt(at) == ',' && depths[at] == 0) {
        parts.add(code.substring(start, at).strip());
        start = at + 1;
      }
    }
    parts.add(code.substring(start).strip());
    return parts;
  }

  /**
   * The first bracket that something can be broken behind: round ones and braces, else pointed
   * ones. Empty brackets and the brace of a block do not count.
   */
  static int firstBracket(String code) {
    int round = firstOf(code, "({");
    return round >= 0 ? round : firstOf(code, "<");
  }

  private static int firstOf(String code, String brackets) {
    int[] depths = depths(code);
    for (int at = 0; at < code.length() - 1; at++) {
      boolean opens = brackets.indexOf(code.charAt(at)) >= 0 && depths[at] == 0;
      if (opens && closing(code, at) > at + 1 && !isCast(code, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isCast(String code, int at) {
    int closed = closing(code, at);
    return code.charAt(at) == '(' && code.startsWith(" inputs[", closed + 1);
  }

  /** Where a bracket is closed; -1 if it is not. */
  static int closing(String code, int opened) {
    int[] depths = depths(code);
    for (int at = opened + 1; at < code.length(); at++) {
      if (depths[at] == depths[opened] && ")}>]".indexOf(code.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** The last space before a word that is outside all brackets and strings; -1 if there is none. */
  static int lastSpace(String code) {
    int[] depths = depths(code);
    for (int at = code.length() - 3; at > 0; at--) {
      if (code.charAt(at) == ' ' && depths[at] == 0) {
        return at;
      }
    }
    return -1;
  }

  /** The last place in a string, up to a limit, where it can be cut; -1 if there is none. */
  static int insideString(String code, int limit) {
    int[] depths = depths(code);
    int best = -1;
    int start = -1;
    for (int at = 0; at < Math.min(limit, code.length()); at++) {
      if (depths[at] != IN_STRING) {
        start = -1;
      } else if (start < 0) {
        start = at;
      } else if (at > start + 4 && canCut(code, at)) {
        boolean betweenWords = code.charAt(at) == ' ';
        best = betweenWords || best < 0 || code.charAt(best) != ' ' ? at : best;
      }
    }
    return best;
  }

  private static boolean canCut(String code, int at) {
    boolean escape = code.substring(Math.max(0, at - 6), at).indexOf('\\') >= 0;
    boolean closes = code.charAt(at) == '"';
    return !escape && !closes && !Character.isLowSurrogate(code.charAt(at));
  }

  private static final int IN_STRING = Integer.MAX_VALUE;

  /**
   * How many brackets are open at each character; both brackets of a pair have the depth around
   * them. A bracket that closes what an earlier line has opened changes nothing.
   */
  private static int[] depths(String code) {
    int[] depths = new int[code.length()];
    int depth = 0;
    boolean inString = false;
    for (int at = 0; at < code.length(); at++) {
      char c = code.charAt(at);
      if (inString) {
        depths[at] = IN_STRING;
        if (c == '\\') {
          at++;
          depths[at] = IN_STRING;
        } else if (c == '"') {
          inString = false;
        }
      } else if (")}>]".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
        depths[at] = depth;
      } else {
        depths[at] = depth;
        inString = c == '"';
        depth += "({<[".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return depths;
  }
}
