package dev.weir.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test is called in what is printed, and in names of files. */
final class TestName {

  private static final int MAX_LENGTH = 150;

  /**
   * Which invocation of a repeated test, or which dynamic test, as JUnit's unique names have it.
   */
  private static final Pattern NUMBER = Pattern.compile(":#(\\d+)]");

  private TestName() {}

  /** Class and method, and behind them which of several it is. */
  static String of(ExtensionContext context) {
    ExtensionContext of = withMethod(context);
    String type = of.getTestClass().map(Class::getSimpleName).orElse("");
    String method = of.getTestMethod().map(Method::getName).orElse("");
    String shown = context.getDisplayName();
    return type + "." + method + (shown.startsWith(method + "(") ? "" : " " + shown);
  }

  private static ExtensionContext withMethod(ExtensionContext context) {
    ExtensionContext of = context;
    while (of.getTestMethod().isEmpty() && of.getParent().isPresent()) {
      of = of.getParent().get(); // a dynamic test is below its method
    }
    return of;
  }

  /**
   * The same for a file, the next time too, and of no other test: the class with its package, and
   * numbers instead of what JUnit displays. Where that is not all, a hash is at its end.
   */
  static String forFile(ExtensionContext context) {
    ExtensionContext of = withMethod(context);
    String type = of.getTestClass().map(Class::getName).orElse("");
    Optional<Method> method = of.getTestMethod();
    StringBuilder name = new StringBuilder(type.replace('$', '.'));
    name.append('.').append(method.map(Method::getName).orElse(""));
    Matcher numbers = NUMBER.matcher(context.getUniqueId());
    while (numbers.find()) {
      name.append('-').append(numbers.group(1));
    }
    String plain = name.toString().replaceAll("[^\\w.-]", "_");
    String cut = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
    boolean whole = cut.contentEquals(name) && method.filter(TestName::isOverloaded).isEmpty();
    return whole ? cut : cut + "-" + Integer.toHexString(context.getUniqueId().hashCode());
  }

  private static boolean isOverloaded(Method method) {
    return Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
            .filter(other -> other.getName().equals(method.getName()) && !other.isSynthetic())
            .count()
        > 1;
  }
}
