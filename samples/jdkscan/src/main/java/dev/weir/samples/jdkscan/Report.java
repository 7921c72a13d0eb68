package dev.weir.samples.jdkscan;

import static dev.weir.samples.jdkscan.ConstantKind.DOUBLE;
import static dev.weir.samples.jdkscan.ConstantKind.FIELD_REF;
import static dev.weir.samples.jdkscan.ConstantKind.FLOAT;
import static dev.weir.samples.jdkscan.ConstantKind.INTEGER;
import static dev.weir.samples.jdkscan.ConstantKind.INTERFACE_METHOD_REF;
import static dev.weir.samples.jdkscan.ConstantKind.LONG;
import static dev.weir.samples.jdkscan.ConstantKind.METHOD_REF;
import static dev.weir.samples.jdkscan.ConstantKind.STRING;
import static dev.weir.samples.jdkscan.ConstantKind.UTF8;

import java.util.Formatter;
import java.util.Locale;

/** Writes figures as text: the same text for the same figures, everywhere. */
final class Report {

  // Not in the language of the machine: the report is to be the same everywhere.
  private final Formatter out = new Formatter(Locale.ROOT);

  private Report() {}

  /** The whole report. */
  static String of(String jdk, Figures figures) {
    Report report = new Report();
    report.out.format("Class files of the JDK %s\n", jdk);
    report.totals(figures);
    report.constants(figures.total().constants());
    report.largest(figures);
    report.packages(figures);
    return report.out.toString();
  }

  /** The report in one sentence. */
  static String summary(Figures figures) {
    PackageFigures total = figures.total();
    return String.format(
        Locale.ROOT,
        "%,d class files in %,d packages of %,d modules: %,d bytes, %,d constants",
        total.classes(),
        figures.packages().size(),
        figures.modules(),
        total.bytes(),
        total.constants().total());
  }

  private void totals(Figures figures) {
    PackageFigures total = figures.total();
    out.format("\n");
    out.format("%13s  in all\n", "number");
    out.format("%,13d  modules\n", figures.modules());
    out.format("%,13d  packages\n", figures.packages().size());
    out.format("%,13d  class files\n", total.classes());
    out.format("%,13d  bytes\n", total.bytes());
    out.format("%,13d  constants\n", total.constants().total());
  }

  private void constants(Constants constants) {
    out.format("\n");
    out.format("%13s  kind of constant\n", "number");
    for (ConstantKind kind : ConstantKind.values()) {
      out.format("%,13d  %s\n", constants.of(kind), kind);
    }
  }

  private void largest(Figures figures) {
    out.format("\n");
    out.format("%13s  largest classes\n", "bytes");
    figures.largest().forEach(file -> out.format("%,13d  %s\n", file.bytes(), file.name()));
  }

  private void packages(Figures figures) {
    out.format("\n");
    out.format(
        "%7s %12s %10s %10s %9s %9s %9s %9s  package\n",
        "classes", "bytes", "constants", "texts", "strings", "fields", "methods", "numbers");
    figures.packages().forEach(this::packageLine);
  }

  private void packageLine(String name, PackageFigures figures) {
    Constants constants = figures.constants();
    out.format(
        "%,7d %,12d %,10d %,10d %,9d %,9d %,9d %,9d  %s\n",
        figures.classes(),
        figures.bytes(),
        constants.total(),
        constants.of(UTF8),
        constants.of(STRING),
        constants.of(FIELD_REF),
        constants.of(METHOD_REF) + constants.of(INTERFACE_METHOD_REF),
        constants.of(INTEGER) + constants.of(FLOAT) + constants.of(LONG) + constants.of(DOUBLE),
        name.isEmpty() ? "(none: module descriptors)" : name);
  }
}
