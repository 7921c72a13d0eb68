package dev.weir.cache;

import dev.weir.internal.JdkValues;
import dev.weir.internal.Misuse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which classes may be in a file: the {@link JdkValues}, and what the user named. */
final class AllowedClasses {

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*\\.?");

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> packages = new LinkedHashSet<>();

  AllowedClasses(String... allow) {
    for (String name : Misuse.requireNonNull(allow, "allow")) {
      if (!NAME.matcher(Misuse.requireNonNull(name, "an element of allow")).matches()) {
        throw Misuse.CACHE_ALLOW.argument(name);
      }
      (name.endsWith(".") ? packages : names).add(name);
    }
  }

  /** An array is as its elements are. */
  boolean contains(Class<?> type) {
    Class<?> element = JdkValues.elementType(type);
    String name = element.getName();
    return element.isPrimitive()
        || JdkValues.contains(name)
        || name.equals(CacheKey.class.getName())
        || names.contains(name)
        || names.stream().anyMatch(outer -> name.startsWith(outer + "$"))
        || packages.stream().anyMatch(name::startsWith);
  }

  /** Says that a class is not in here, and what to do. */
  static String refusal(Class<?> type) {
    String name = JdkValues.elementType(type).getName();
    return "class %s is not allowed; allow it with CacheStorage.files(folder, \"%s\")"
        .formatted(name, name);
  }
}
