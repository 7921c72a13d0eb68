package dev.weir.samples.jdkscan;

/**
 * The figures of one package.
 *
 * @param classes the number of its classes
 * @param bytes the size of all its class files
 * @param constants what is in all their constant pools
 */
record PackageFigures(long classes, long bytes, Constants constants) {

  static final PackageFigures NONE = new PackageFigures(0, 0, Constants.NONE);

  static PackageFigures of(ClassFile file) {
    return new PackageFigures(1, file.bytes(), file.constants());
  }

  PackageFigures plus(PackageFigures other) {
    return new PackageFigures(
        classes + other.classes, bytes + other.bytes, constants.plus(other.constants));
  }
}
