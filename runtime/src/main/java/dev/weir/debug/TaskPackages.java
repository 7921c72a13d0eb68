package dev.weir.debug;

import dev.weir.graph.TaskMethod;
import dev.weir.internal.JdkValues;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages that the values of a task may be expected to come from: those of its generated
 * class, of its instance, and of the types in its signature. They are found on the class path here;
 * a bundle only says which task it is.
 */
final class TaskPackages {

  // A type variable's bound may name the variable.
  private static final int MAX_DEPTH = 8;

  /** Of these single classes are allowed. */
  private static final Set<String> OURS =
      Set.of(
          "dev.weir.cache",
          "dev.weir.debug",
          "dev.weir.executor",
          "dev.weir.flow",
          "dev.weir.graph",
          "dev.weir.internal",
          "dev.weir.run",
          "dev.weir.state");

  private final Set<String> found = new TreeSet<>();

  private TaskPackages() {}

  /**
   * The packages of a task.
   *
   * @param methodClass the name of a subclass of {@link TaskMethod}
   * @return none if there is no such class, or it is something else
   */
  static Set<String> of(String methodClass) {
    TaskPackages packages = new TaskPackages();
    try {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      Class<?> type =
          Class.forName(
              methodClass, false, context == null ? TaskPackages.class.getClassLoader() : context);
      if (TaskMethod.class.isAssignableFrom(type)) {
        packages.addAll(type);
      }
    } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
      // Then nothing of it can be read, which is told when somebody wants to.
    }
    return packages.found;
  }

  /** The package of a class that a task itself says its method is in; none for one of the JDK. */
  static Set<String> ofOwner(Class<?> owner) {
    TaskPackages packages = new TaskPackages();
    packages.add(owner);
    return packages.found;
  }

  private void addAll(Class<?> methodClass) {
    add(methodClass);
    for (Field field : methodClass.getDeclaredFields()) {
      add(field.getType());
    }
    for (Class<?> signature : methodClass.getInterfaces()) {
      for (Method method : signature.getMethods()) {
        add(method.getGenericReturnType(), 0);
        addAll(method.getGenericParameterTypes(), 0);
        addAll(method.getGenericExceptionTypes(), 0);
      }
    }
  }

  private void add(Class<?> type) {
    Class<?> element = JdkValues.elementType(type);
    String name = element.getName();
    ClassLoader loader = element.getClassLoader();
    boolean ofTheJdk = loader == null || loader == ClassLoader.getPlatformClassLoader();
    if (!ofTheJdk && !OURS.contains(packageOf(name))) {
      found.add(packageOf(name));
    }
  }

  private void add(Type type, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (type instanceof Class<?> raw) {
      add(raw);
    } else if (type instanceof ParameterizedType parameterized) {
      add(parameterized.getRawType(), depth + 1);
      addAll(parameterized.getActualTypeArguments(), depth);
    } else if (type instanceof GenericArrayType array) {
      add(array.getGenericComponentType(), depth + 1);
    } else if (type instanceof WildcardType wildcard) {
      addAll(wildcard.getUpperBounds(), depth);
      addAll(wildcard.getLowerBounds(), depth);
    } else if (type instanceof TypeVariable<?> variable) {
      addAll(variable.getBounds(), depth);
    }
  }

  private void addAll(Type[] types, int depth) {
    for (Type type : types) {
      add(type, depth + 1);
    }
  }

  /** The package of a class, by name; empty for the one without a name. */
  static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
