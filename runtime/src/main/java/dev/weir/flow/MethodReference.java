package dev.weir.flow;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that a serializable method reference refers to.
 *
 * <p>Java's serialization turns such an object into a {@link SerializedLambda}, which names the
 * method. A stream that sees it stops there, so nothing is really written, and no reflection opens
 * the user's package.
 */
final class MethodReference {

  private MethodReference() {}

  /**
   * The method that is referred to.
   *
   * @return null for a lambda, whose body is a nameless method, and for an object of a named class
   */
  static @Nullable Method targetOf(Object function) {
    SerializedLambda lambda = lambdaOf(function);
    if (lambda == null) {
      return null;
    }
    try {
      Class<?> owner =
          Class.forName(
              lambda.getImplClass().replace('/', '.'), false, function.getClass().getClassLoader());
      return find(owner, lambda.getImplMethodName(), lambda.getImplMethodSignature());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static @Nullable SerializedLambda lambdaOf(Object function) {
    try (Catcher catcher = new Catcher()) {
      catcher.writeObject(function);
      return catcher.lambda;
    } catch (IOException | RuntimeException e) {
      return null; // an object of a class that does not want to be serialized: no method reference
    }
  }

  /** Searches the class that was named and what it inherits from. */
  private static @Nullable Method find(Class<?> start, String name, String descriptor) {
    Deque<Class<?>> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && !method.isBridge()
            && descriptor(method).equals(descriptor)) {
          return method;
        }
      }
      if (type.getSuperclass() != null) {
        open.add(type.getSuperclass());
      }
      Collections.addAll(open, type.getInterfaces());
    }
    return null;
  }

  private static String descriptor(Method method) {
    StringBuilder descriptor = new StringBuilder("(");
    Arrays.stream(method.getParameterTypes())
        .map(Class::descriptorString)
        .forEach(descriptor::append);
    return descriptor.append(")").append(method.getReturnType().descriptorString()).toString();
  }

  /** Keeps the first object that is to be written if it is a lambda, and writes nothing of it. */
  private static final class Catcher extends ObjectOutputStream {

    private @Nullable SerializedLambda lambda;

    Catcher() throws IOException {
      super(OutputStream.nullOutputStream());
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      if (object instanceof SerializedLambda serialized) {
        lambda = serialized;
      }
      return null;
    }
  }
}
