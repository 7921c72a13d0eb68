package dev.weir.debug;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON for people: indented, in the order in which things were put in. Nothing here reads
 * it.
 */
final class Json {

  private final StringBuilder text = new StringBuilder();

  private Json() {}

  /**
   * The text of a value.
   *
   * @param value null, a text, a number, a boolean, or a list or map of such
   */
  static String of(Object value) {
    Json json = new Json();
    json.value(value, "");
    return json.text.append('\n').toString();
  }

  private void value(@Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      map(map, indent);
    } else if (value instanceof List<?> list) {
      list(list, indent);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      text(value.toString());
    }
  }

  private void map(Map<?, ?> map, String indent) {
    String separator = "{\n";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator).append(indent).append("  ");
      text(String.valueOf(entry.getKey()));
      text.append(": ");
      value(entry.getValue(), indent + "  ");
      separator = ",\n";
    }
    text.append(map.isEmpty() ? "{}" : "\n" + indent + "}");
  }

  private void list(List<?> list, String indent) {
    String separator = "[\n";
    for (Object each : list) {
      text.append(separator).append(indent).append("  ");
      value(each, indent + "  ");
      separator = ",\n";
    }
    text.append(list.isEmpty() ? "[]" : "\n" + indent + "]");
  }

  private void text(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          boolean endsLines = c == '\u2028' || c == '\u2029';
          if (c < ' ' || endsLines || (Character.isSurrogate(c) && isLone(string, i))) {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  /** Half a character cannot be written in UTF-8. */
  private static boolean isLone(String string, int at) {
    return Character.isHighSurrogate(string.charAt(at))
        ? at + 1 == string.length() || !Character.isLowSurrogate(string.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(string.charAt(at - 1));
  }
}
