package dev.weir.distributed.classes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A part of a class path: a jar, or a folder as one.
 *
 * @param hash the SHA-256 of the jar, in hexadecimal digits
 * @param name what people call it
 */
public record Part(String hash, String name) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Files are named by it, so it must be nothing else. */
  public Part {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("no SHA-256: " + hash);
    }
  }

  static String hashOf(byte[] jar) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has it", e);
    }
  }
}
