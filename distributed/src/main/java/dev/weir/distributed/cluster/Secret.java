package dev.weir.distributed.cluster;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the members of one cluster know and nobody else does. It is never printed. */
public final class Secret {

  static final int LENGTH = 32;

  private final byte[] bytes;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A new one.
   *
   * @return a secret that nobody has had before
   */
  public static Secret random() {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new Secret(bytes);
  }

  /**
   * The one that was written.
   *
   * @param text from {@link #text()}
   * @return the secret
   * @throws IllegalArgumentException if the text is none
   */
  public static Secret of(String text) {
    byte[] bytes = HexFormat.of().parseHex(text);
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("the secret must have " + LENGTH + " bytes");
    }
    return new Secret(bytes);
  }

  /**
   * The secret itself, to hand it on where nobody else reads it.
   *
   * @return digits
   */
  public String text() {
    return HexFormat.of().formatHex(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Takes the same time whatever the guess, so that nobody learns how much of it is right. */
  boolean isKnownTo(byte[] guess) {
    return MessageDigest.isEqual(bytes, guess);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "a secret";
  }
}
