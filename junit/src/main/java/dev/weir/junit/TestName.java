package dev.weir.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test is called in what is printed. */
final class TestName {

  private TestName() {}

  /** Class and method, and behind them which of several it is. */
  static String of(ExtensionContext context) {
    ExtensionContext of = context;
    while (of.getTestMethod().isEmpty() && of.getParent().isPresent()) {
      of = of.getParent().get(); // a dynamic test is below its method
    }
    String type = of.getTestClass().map(Class::getSimpleName).orElse("");
    String method = of.getTestMethod().map(Method::getName).orElse("");
    String shown = context.getDisplayName();
    return type + "." + method + (shown.startsWith(method + "(") ? "" : " " + shown);
  }
}
