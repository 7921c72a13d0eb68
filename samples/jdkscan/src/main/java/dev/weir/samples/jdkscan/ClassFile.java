package dev.weir.samples.jdkscan;

/**
 * What the report wants to know of one class file.
 *
 * @param name the class, as in {@code java.lang.Object}
 * @param bytes the size of the file
 * @param constants what is in its constant pool
 */
record ClassFile(String name, long bytes, Constants constants) {

  /** The package, or an empty text for a class that is in none. */
  String packageName() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
