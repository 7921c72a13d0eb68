package dev.weir.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of one thing.
 *
 * @param value the text
 * @param source where it stands, for messages
 */
public record Configured(String value, String source) {

  private static final String FILE = "weir.properties";

  /**
   * Looks in the system properties, then in the environment, where the name is in capitals with
   * underscores for dots, then in {@code weir.properties} on the class path.
   *
   * @param name the name, such as {@code weir.executor}
   * @param system the system properties
   * @param environment the environment
   * @return what was found first; null if nothing was
   * @throws IllegalArgumentException if the file cannot be read
   */
  public static @Nullable Configured find(
      String name, Properties system, Map<String, String> environment) {
    String property = system.getProperty(name);
    if (property != null) {
      return new Configured(property, "the system property " + name);
    }
    String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
    String inEnvironment = environment.get(variable);
    if (inEnvironment != null) {
      return new Configured(inEnvironment, "the environment variable " + variable);
    }
    String entry = fromFile(name);
    return entry == null ? null : new Configured(entry, FILE);
  }

  private static @Nullable String fromFile(String name) {
    try (InputStream file = classLoader().getResourceAsStream(FILE)) {
      if (file == null) {
        return null;
      }
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty(name);
    } catch (IOException | IllegalArgumentException e) {
      throw Misuse.CONFIGURATION_UNREADABLE.argument(FILE, e);
    }
  }

  /**
   * Where to look for what the application brings along.
   *
   * @return the application's loader where there is one, since the runtime's may not see its files
   */
  public static ClassLoader classLoader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : ownClassLoader();
  }

  /**
   * The loader of the runtime.
   *
   * @return the loader
   */
  public static ClassLoader ownClassLoader() {
    return Objects.requireNonNullElseGet(
        Configured.class.getClassLoader(), ClassLoader::getSystemClassLoader);
  }
}
