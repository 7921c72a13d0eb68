package dev.weir.distributed.wire;

import dev.weir.graph.TaskMethod;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds the object that a task's method belongs to, so that it need not go with each attempt. */
final class TaskInstance {

  private TaskInstance() {}

  /** The object; null for a static method, or where the application's module is not open to us. */
  static @Nullable Object of(TaskMethod<?, ?> method) {
    Class<?> owner = method.info().owner();
    for (Field field : method.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && field.getType() == owner) {
        try {
          field.setAccessible(true);
          return field.get(method);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
          return null; // then it is sent along
        }
      }
    }
    return null;
  }
}
