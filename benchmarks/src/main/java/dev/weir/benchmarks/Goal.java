package dev.weir.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** What a measurement should come to. */
public record Goal(int number, String text, List<Figure> figures) {

  /** A row of the table. */
  public String row() {
    String measured = figures.stream().map(Figure::text).collect(Collectors.joining(", "));
    return "| " + number + " | " + text + " | " + measured + " | " + verdict() + " |";
  }

  private String verdict() {
    if (figures.stream().anyMatch(figure -> figure.isMeasured() && !figure.isWithinLimit())) {
      return "**not met**";
    }
    return figures.stream().allMatch(Figure::isMeasured) ? "met" : "not measured";
  }
}
