package dev.weir.distributed;

import dev.weir.distributed.wire.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes a TLS context of PKCS12 files. */
final class TlsFiles {

  private TlsFiles() {}

  /**
   * Reads the files.
   *
   * @param keys the file with this side's key
   * @param trusted the file with the certificates that are trusted; null for those of the first
   * @param passwordFile the file with the password of both
   * @throws IllegalArgumentException if one cannot be read, or has not what it should
   */
  static SSLContext context(Path keys, @Nullable Path trusted, Path passwordFile) {
    char[] password = read(passwordFile);
    try {
      KeyStore own = store(keys, password);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(own, password);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted == null ? own : store(trusted, password));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw Fault.FILE_UNREADABLE.argument(keys, e);
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private static KeyStore store(Path file, char[] password) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    } catch (IOException e) {
      throw Fault.FILE_UNREADABLE.argument(file, e);
    }
    return store;
  }

  private static char[] read(Path file) {
    try {
      return Files.readString(file).strip().toCharArray();
    } catch (IOException e) {
      throw Fault.FILE_UNREADABLE.argument(file, e);
    }
  }
}
