package dev.weir.cli;

import picocli.CommandLine.Help.Ansi;

/** Colours where there is a terminal, and none elsewhere. */
record Palette(Ansi ansi) {

  private static final String OFF = "\u001b[0m";

  String red(String text) {
    return paint("\u001b[31m", text);
  }

  String green(String text) {
    return paint("\u001b[32m", text);
  }

  String yellow(String text) {
    return paint("\u001b[33m", text);
  }

  String bold(String text) {
    return paint("\u001b[1m", text);
  }

  private String paint(String colour, String text) {
    return ansi.enabled() ? colour + text + OFF : text;
  }
}
