package dev.weir.distributed.wire;

import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import dev.weir.internal.JdkValues;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Set;
import java.util.TreeSet;

/** Finds the packages of a task: of its class, and of the types that its signature names. */
final class SignaturePackages {

  // A type variable's bound may name the variable.
  private static final int MAX_DEPTH = 8;

  private final Set<String> found = new TreeSet<>();

  private SignaturePackages() {}

  /**
   * The packages that the values of a task may be expected to come from.
   *
   * @return their names, empty for the package without a name
   */
  static Set<String> of(TaskMethod<?, ?> method) {
    SignaturePackages packages = new SignaturePackages();
    TaskInfo info = method.info();
    packages.add(info.owner());
    packages.add(method.getClass());
    info.parameterTypes().forEach(packages::add);
    for (Class<?> signature : method.getClass().getInterfaces()) {
      for (Method called : signature.getMethods()) {
        packages.add(called.getGenericReturnType(), 0);
        for (Type parameter : called.getGenericParameterTypes()) {
          packages.add(parameter, 0);
        }
      }
    }
    return packages.found;
  }

  /** The package of what is called, none if it is the JDK's. */
  static Set<String> of(Class<?> signature) {
    SignaturePackages packages = new SignaturePackages();
    packages.add(signature);
    return packages.found;
  }

  private void add(Class<?> type) {
    Class<?> element = JdkValues.elementType(type);
    String name = element.getName();
    if (!element.isPrimitive() && !name.startsWith("java.") && !name.startsWith("javax.")) {
      found.add(AllowList.packageOf(AllowList.withoutLambda(name)));
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
}
