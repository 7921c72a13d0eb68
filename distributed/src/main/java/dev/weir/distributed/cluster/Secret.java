package dev.weir.distributed.cluster;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the members of one cluster know and nobody else does. It is never printed, and never sent:
 * strangers may get the engine to answer them, so members show proofs of it instead.
 */
public final class Secret {

  static final int PROOF_LENGTH = 32;

  private static final int LENGTH = 32;
  private static final String ALGORITHM = "HmacSHA256";

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

  /**
   * Shows that somebody knows the secret, and tells nothing of it.
   *
   * @param parts what it is shown for; a proof is worth nothing for anything else. What remains in
   *     them is neither copied nor read up
   * @return {@link #PROOF_LENGTH} bytes
   */
  byte[] proof(ByteBuffer... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      for (ByteBuffer part : parts) {
        // With their lengths, so that the end of one cannot be taken for the start of the next.
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.remaining()).array());
        mac.update(part.duplicate());
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, e);
    }
  }

  /** Takes the same time whatever the guess, so that nobody learns how much of it is right. */
  boolean isProof(byte[] guess, ByteBuffer... parts) {
    return MessageDigest.isEqual(proof(parts), guess);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "a secret";
  }
}
