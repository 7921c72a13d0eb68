package dev.weir.debug;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which another version of a class is found out.
 *
 * @param name the class
 * @param from the last part of the jar or folder that it is in; empty if that is not known
 * @param digest the SHA-256 of its class file, in hexadecimal digits
 */
record Fingerprint(String name, String from, String digest) {

  /** Class files are small; what is larger is none. */
  private static final int MAX_BYTES = 8 << 20;

  /** The fingerprint of a class as it is found here; null if it is not. */
  static @Nullable Fingerprint of(String name, @Nullable ClassLoader loader) {
    String resource = name.replace('.', '/') + ".class";
    URL url =
        loader == null ? ClassLoader.getSystemResource(resource) : loader.getResource(resource);
    if (url == null) {
      return null;
    }
    try (InputStream in = url.openStream()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
        digesting.readNBytes(MAX_BYTES);
      }
      return new Fingerprint(
          name, origin(url, resource), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) { // a name that no class has
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Not the whole path, which says where somebody works. */
  private static String origin(URL url, String resource) {
    String path = url.getPath();
    int end = path.length() - resource.length();
    String place = end > 0 && path.endsWith(resource) ? path.substring(0, end) : "";
    place = place.replaceFirst("!?/+$", "");
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /**
   * What is different here.
   *
   * @return a sentence for each class, none if all are the same
   */
  static List<String> differences(List<Fingerprint> then, @Nullable ClassLoader loader) {
    List<String> differences = new ArrayList<>();
    for (Fingerprint before : then) {
      Fingerprint now = of(before.name, loader);
      if (now == null) {
        differences.add(
            "class %s is not there; it was in %s".formatted(before.name, before.place()));
      } else if (!now.digest.equals(before.digest)) {
        differences.add(
            "class %s has changed; it is in %s, and was in %s"
                .formatted(before.name, now.place(), before.place()));
      }
    }
    return differences;
  }

  private String place() {
    return from.isEmpty() ? "an unknown place" : from;
  }

  void writeTo(BundleOutput out) throws IOException {
    out.text(name);
    out.text(from);
    out.text(digest);
  }

  static Fingerprint readFrom(BundleInput in) throws IOException {
    return new Fingerprint(in.text(), in.text(), in.text());
  }

  /** For people, as {@link Json} takes it. */
  Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("class", name);
    json.put("from", from);
    json.put("sha256", digest);
    return json;
  }
}
