package dev.weir.processor.generation;

import java.util.ArrayList;
import java.util.List;

/** Lays a Javadoc comment out: on one line if it fits, else filled up to the margin. */
final class DocLayout {

  private DocLayout() {}

  /** The lines of a comment, given as JavaPoet writes it. */
  static List<String> of(List<String> comment, int indent) {
    List<String> paragraphs =
        comment.subList(1, comment.size() - 1).stream()
            .map(line -> line.substring(1).strip())
            .toList();
    String margin = " ".repeat(indent);
    if (paragraphs.size() == 1) {
      String single = margin + "/** " + paragraphs.get(0) + " */";
      if (single.length() <= LineBreaker.WIDTH) {
        return List.of(single);
      }
    }
    List<String> lines = new ArrayList<>(List.of(margin + "/**"));
    for (String paragraph : paragraphs) {
      fill(paragraph, margin + " *", lines);
    }
    lines.add(margin + " */");
    return lines;
  }

  private static void fill(String paragraph, String margin, List<String> lines) {
    StringBuilder line = new StringBuilder(margin);
    for (String word : paragraph.split(" ", -1)) {
      if (line.length() + 1 + word.length() > LineBreaker.WIDTH
          && line.length() > margin.length() + 5) {
        lines.add(line.toString());
        line = new StringBuilder(margin).append(paragraph.startsWith("@") ? "    " : "");
      }
      line.append(word.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }
}
