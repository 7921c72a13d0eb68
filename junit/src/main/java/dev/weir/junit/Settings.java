package dev.weir.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What {@link WeirTest} says.
 *
 * @param raising whether exceptions of tasks are raised at once
 * @param external the tags of tasks that must not be called
 */
record Settings(boolean raising, Set<String> external) {

  /** Of the nearest annotation: that of the method, of its class, or of a class around. */
  static Settings of(ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      Optional<AnnotatedElement> element = at.get().getElement();
      Optional<WeirTest> found = AnnotationSupport.findAnnotation(element, WeirTest.class);
      if (found.isPresent()) {
        return of(found.get());
      }
      at = at.get().getParent();
    }
    return of(Defaults.class.getAnnotation(WeirTest.class));
  }

  private static Settings of(WeirTest annotation) {
    return new Settings(annotation.raiseOnException(), Set.of(annotation.external()));
  }

  /** Has the annotation as it is where nothing is said. */
  @WeirTest
  private static final class Defaults {}
}
