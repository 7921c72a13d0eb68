package dev.weir.samples.jdkscan;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The figures of one module or of many.
 *
 * @param modules the number of modules
 * @param packages the figures of each package, by its name
 * @param largest the largest class files, at most {@link #LARGEST}, the largest first
 */
record Figures(int modules, SortedMap<String, PackageFigures> packages, List<ClassFile> largest) {

  static final int LARGEST = 20;

  static final Figures NONE = new Figures(0, new TreeMap<>(), List.of());

  private static final Comparator<ClassFile> LARGEST_FIRST =
      Comparator.comparingLong(ClassFile::bytes).reversed().thenComparing(ClassFile::name);

  Figures {
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    largest = List.copyOf(largest);
  }

  /** The figures of one module. */
  static Figures ofModule(Collection<ClassFile> files) {
    SortedMap<String, PackageFigures> packages = new TreeMap<>();
    for (ClassFile file : files) {
      packages.merge(file.packageName(), PackageFigures.of(file), PackageFigures::plus);
    }
    return new Figures(1, packages, largestOf(files.stream()));
  }

  Figures plus(Figures other) {
    SortedMap<String, PackageFigures> sum = new TreeMap<>(packages);
    other.packages.forEach((name, figures) -> sum.merge(name, figures, PackageFigures::plus));
    return new Figures(
        modules + other.modules,
        sum,
        largestOf(Stream.concat(largest.stream(), other.largest.stream())));
  }

  /** All packages together. */
  PackageFigures total() {
    return packages.values().stream().reduce(PackageFigures.NONE, PackageFigures::plus);
  }

  private static List<ClassFile> largestOf(Stream<ClassFile> files) {
    return files.sorted(LARGEST_FIRST).limit(LARGEST).toList();
  }
}
