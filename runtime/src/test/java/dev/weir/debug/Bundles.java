package dev.weir.debug;

import dev.weir.run.FlowState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Looks into bundles as files, for tests. */
final class Bundles {

  private Bundles() {}

  /** What somebody else opens of a run that has failed. */
  static CrashBundle of(FlowState state, Path folder, String... allow) throws IOException {
    Path file = folder.resolve("failed.zip");
    state.saveFailures(file);
    return CrashBundle.open(file, allow);
  }

  static Path onlyFile(Path folder) throws IOException {
    List<Path> files = files(folder);
    if (files.size() != 1) {
      throw new AssertionError("not one file: " + files);
    }
    return files.get(0);
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** The files in a zip, by name and in order. */
  static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static String manifest(Path file) throws IOException {
    byte[] manifest = entries(Files.readAllBytes(file)).get("manifest.json");
    if (manifest == null) {
      throw new AssertionError("no manifest");
    }
    return new String(manifest, StandardCharsets.UTF_8);
  }
}
