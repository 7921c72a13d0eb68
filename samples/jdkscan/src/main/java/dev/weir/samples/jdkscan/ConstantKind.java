package dev.weir.samples.jdkscan;

import java.io.IOException;

/** The kinds of constants in a class file's constant pool. */
enum ConstantKind {
  UTF8(1, 2), // and as many bytes more as the two say
  INTEGER(3, 4),
  FLOAT(4, 4),
  LONG(5, 8),
  DOUBLE(6, 8),
  CLASS(7, 2),
  STRING(8, 2),
  FIELD_REF(9, 4),
  METHOD_REF(10, 4),
  INTERFACE_METHOD_REF(11, 4),
  NAME_AND_TYPE(12, 4),
  METHOD_HANDLE(15, 3),
  METHOD_TYPE(16, 2),
  DYNAMIC(17, 4),
  INVOKE_DYNAMIC(18, 4),
  MODULE(19, 2),
  PACKAGE(20, 2);

  private final int tag;
  private final int size;

  ConstantKind(int tag, int size) {
    this.tag = tag;
    this.size = size;
  }

  /** The kind that a class file means by a number. */
  static ConstantKind of(int tag) throws IOException {
    for (ConstantKind kind : values()) {
      if (kind.tag == tag) {
        return kind;
      }
    }
    throw new IOException("no kind of constant has the tag " + tag);
  }

  /** The number of bytes that follow the tag, the text of a {@link #UTF8} left out. */
  int size() {
    return size;
  }

  /** The places that the constant takes in the pool: long and double take two. */
  int slots() {
    return this == LONG || this == DOUBLE ? 2 : 1;
  }
}
