package dev.weir.samples.jdkscan;

import dev.weir.Flow;
import dev.weir.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of the scan: plain methods, which can be called and tested like any other. {@link
 * ScanFlow} says which needs what.
 */
@Flow
final class JdkScan {

  private JdkScan() {}

  @Task
  static ModuleFiles list(String module) throws IOException {
    return ModuleFiles.of(module);
  }

  @Task
  static Figures scan(ModuleFiles files) throws IOException {
    List<ClassFile> classes = new ArrayList<>();
    for (Path file : files.classes()) {
      classes.add(ClassFileReader.read(Files.readAllBytes(file)));
    }
    return Figures.ofModule(classes);
  }

  /** The same in a hurry, and wrong: see {@link HastyReader}. */
  @Task
  static Figures skim(ModuleFiles files) throws IOException {
    List<ClassFile> classes = new ArrayList<>();
    for (Path file : files.classes()) {
      classes.add(HastyReader.read(files.className(file), Files.readAllBytes(file)));
    }
    return Figures.ofModule(classes);
  }

  @Task
  static Figures add(Figures one, Figures other) {
    return one.plus(other);
  }

  @Task
  static String summarize(Figures figures) {
    return Report.summary(figures);
  }

  @Task
  static String format(String jdk, Figures figures) {
    return Report.of(jdk, figures);
  }

  @Task
  static void write(String text, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }
}
