package dev.weir.debug;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as a zip: {@code manifest.json} for people, which nothing here reads, {@code content}
 * with the same for {@link CrashBundle}, and {@code calls/0} and so on with the calls.
 */
final class BundleFile {

  static final String TEMPORARY = ".weir-bundle-";

  private static final String MANIFEST = "manifest.json";
  private static final String CONTENT = "content";
  private static final String CALL = "calls/";

  private static final int MAX_MANIFEST_BYTES = 32 << 20;
  private static final int MAX_CONTENT_BYTES = 32 << 20;
  private static final int MAX_CALLS_BYTES = 40 << 20;
  private static final int MAX_ENTRIES = 200;
  private static final int BUFFER_BYTES = 8192;

  private BundleFile() {}

  /**
   * Writes a bundle. Nobody ever sees half of it under its own name.
   *
   * @throws IOException if it cannot be written, or is too large
   */
  static void write(BundleContent content, Path file) throws IOException {
    byte[] data = content.toBytes();
    byte[] manifest = content.manifest().getBytes(StandardCharsets.UTF_8);
    if (data.length > MAX_CONTENT_BYTES || manifest.length > MAX_MANIFEST_BYTES) {
      throw new IOException("its states and exceptions take more than 32 MB");
    }
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, TEMPORARY, ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(temporary);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        put(zip, MANIFEST, manifest);
        put(zip, CONTENT, data);
        for (int i = 0; i < content.failures().size(); i++) {
          byte[] call = content.failures().get(i).callBytes();
          if (call.length > 0) {
            put(zip, CALL + i, call);
          }
        }
      }
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What is read, and how much of it may still come; whatever the file says of its own size. */
  private static final class Found {
    private final Map<Integer, byte[]> calls = new HashMap<>();
    private byte @Nullable [] content;
    private boolean manifest;
    private int room = MAX_CALLS_BYTES;
  }

  /**
   * Reads a bundle into memory. No object is made of it yet, and nothing is written anywhere.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such file
   * @throws IOException if it is no bundle, damaged, or larger than bundles are
   */
  static BundleContent read(Path file) throws IOException {
    Found found = new Found();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw new InvalidObjectException("it has more than " + MAX_ENTRIES + " files");
        }
        read(zip, entry.getName(), found);
      }
    } catch (IllegalArgumentException e) { // of a zip's names and times
      throw new InvalidObjectException("it is damaged: " + e);
    }
    if (found.content == null) {
      throw new InvalidObjectException(
          found.manifest ? "its file 'content' is missing" : "it is no zip with a bundle in it");
    }
    return withCalls(BundleContent.of(found.content), found.calls);
  }

  private static void read(ZipInputStream zip, String name, Found found) throws IOException {
    if (name.equals(MANIFEST) && !found.manifest) {
      bounded(zip, name, MAX_MANIFEST_BYTES, OutputStream.nullOutputStream());
      found.manifest = true;
    } else if (name.equals(CONTENT) && found.content == null) {
      found.content = bounded(zip, name, MAX_CONTENT_BYTES);
    } else if (name.matches("calls/(0|[1-9]\\d{0,3})")) {
      byte[] call = bounded(zip, name, found.room);
      found.room -= call.length;
      if (found.calls.put(Integer.valueOf(name.substring(CALL.length())), call) != null) {
        throw new InvalidObjectException("it has two files '" + name + "'");
      }
    } else {
      throw new InvalidObjectException("it has a file that no bundle has, or has it twice");
    }
  }

  private static byte[] bounded(ZipInputStream zip, String name, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bounded(zip, name, most, bytes);
    return bytes.toByteArray();
  }

  private static void bounded(ZipInputStream zip, String name, int most, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long sum = 0;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      sum += read;
      if (sum > most) {
        throw new InvalidObjectException(
            "its file '%s' is larger than %d bytes".formatted(name, most));
      }
      out.write(buffer, 0, read);
    }
  }

  private static BundleContent withCalls(BundleContent content, Map<Integer, byte[]> calls)
      throws IOException {
    List<SavedFailure> failures = new ArrayList<>();
    for (SavedFailure failure : content.failures()) {
      byte[] call = calls.remove(failures.size());
      if ((call == null) != (failure.missing() != null)) {
        throw new EOFException("the call of '" + failure.task() + "' is not where it should be");
      }
      failures.add(call == null ? failure : failure.withCall(call));
    }
    if (!calls.isEmpty()) {
      throw new InvalidObjectException("it has calls of no failure");
    }
    return content.withFailures(failures);
  }
}
