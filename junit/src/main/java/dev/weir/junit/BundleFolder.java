package dev.weir.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where failed tests leave crash bundles, and how many more of them may. Thread-safe. */
final class BundleFolder {

  static final int MOST = 100;

  private static final String SETTING = "weir.crashBundles";
  private static final String OFF = "off";

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BundleFolder.class);

  private final Optional<String> setting;
  private final AtomicInteger left = new AtomicInteger(MOST);

  private BundleFolder(Optional<String> setting) {
    this.setting = setting.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** That of all tests which JUnit runs together. */
  static BundleFolder of(ExtensionContext context) {
    ExtensionContext.Store all = context.getRoot().getStore(NAMESPACE);
    synchronized (NAMESPACE) { // what does both in one step has another name in each JUnit
      BundleFolder folder = all.get(BundleFolder.class, BundleFolder.class);
      if (folder == null) {
        folder = new BundleFolder(context.getConfigurationParameter(SETTING));
        all.put(BundleFolder.class, folder);
      }
      return folder;
    }
  }

  boolean isOff() {
    return setting.filter(OFF::equalsIgnoreCase).isPresent();
  }

  /** Whether there may be one more, which then counts. */
  boolean takesOneMore() {
    return left.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
  }

  /**
   * The folder, which need not be there.
   *
   * @throws java.nio.file.InvalidPathException if the setting names none
   */
  Path path() {
    return setting.map(Path::of).orElseGet(() -> inBuildFolderOf(Path.of(""))).toAbsolutePath();
  }

  /** Where the build that runs in a folder leaves what it makes: Maven, or else Gradle. */
  static Path inBuildFolderOf(Path project) {
    boolean gradle =
        Files.isDirectory(project.resolve("build"))
            && !Files.isDirectory(project.resolve("target"));
    return project.resolve(gradle ? "build" : "target").resolve("crash-bundles");
  }
}
