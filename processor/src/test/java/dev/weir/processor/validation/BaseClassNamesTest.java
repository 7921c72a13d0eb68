package dev.weir.processor.validation;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.flow.TaskFlow;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaseClassNamesTest {

  @Test
  void allMethodsOfTheBaseClassAreKnown() {
    Set<String> names =
        Stream.of(TaskFlow.class, Object.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(
                method ->
                    Modifier.isPublic(method.getModifiers())
                        || Modifier.isProtected(method.getModifiers()))
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .collect(Collectors.toSet());

    assertThat(BaseClassNames.ALL).containsExactlyElementsIn(names);
    assertThat(names).containsAtLeast("run", "replace", "copy", "toString");
  }
}
