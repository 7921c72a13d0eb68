package dev.weir.distributed.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jgroups.Message;
import org.jgroups.auth.AuthToken;

/**
 * Shows that somebody who wants to join, or to merge, knows the secret. The engine makes it, and
 * also shows it to those whom it refuses; so it is a proof, and nothing that messages carry.
 */
public final class SecretToken extends AuthToken {

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  private static final byte[] PURPOSE = "join".getBytes(StandardCharsets.UTF_8);

  private byte[] shown;

  /** One that shows nothing, for the engine to read into. */
  public SecretToken() {
    this.shown = new byte[0];
  }

  SecretToken(Secret secret) {
    this.shown = secret.proof(ByteBuffer.wrap(PURPOSE));
  }

  @Override
  public String getName() {
    return SecretToken.class.getName();
  }

  @Override
  public int size() {
    return Short.BYTES + shown.length;
  }

  @Override
  public boolean authenticate(AuthToken other, Message message) {
    boolean known =
        other instanceof SecretToken token
            && shown.length == Secret.PROOF_LENGTH
            && MessageDigest.isEqual(shown, token.shown);
    if (!known) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "{0} wanted to join without knowing the secret, and was refused",
          message.getSrc());
    }
    return known;
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeShort(shown.length);
    out.write(shown);
  }

  @Override
  public void readFrom(DataInput in) throws IOException {
    int length = in.readShort();
    if (length != Secret.PROOF_LENGTH) {
      throw new IOException("no proof of ours");
    }
    shown = new byte[length];
    in.readFully(shown);
  }
}
