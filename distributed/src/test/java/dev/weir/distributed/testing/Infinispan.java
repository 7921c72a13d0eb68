package dev.weir.distributed.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;

/**
 * An embedded Infinispan with one replicated cache. It is called by the names of its classes: they
 * have annotations that it does not bring along, of which the compiler would warn, and warnings are
 * errors.
 */
public final class Infinispan implements AutoCloseable {

  private static final String CACHE = "rates";
  private static final String CONFIGURATION = "org.infinispan.configuration.";

  private final Object manager;

  /** Connects the channel, which it closes in the end. */
  public Infinispan(JChannel channel, String name) throws ReflectiveOperationException {
    Object global =
        call(type(CONFIGURATION + "global.GlobalConfigurationBuilder"), "defaultClusteredBuilder");
    Object ofTransport = call(global, "transport");
    call(ofTransport, "addProperty", "channelConfigurator", configurator(channel));
    call(ofTransport, "clusterName", "caches");
    call(ofTransport, "nodeName", name);
    this.manager = make("org.infinispan.manager.DefaultCacheManager", call(global, "build"));
    Object cache = make(CONFIGURATION + "cache.ConfigurationBuilder");
    Object replicated = type(CONFIGURATION + "cache.CacheMode").getField("REPL_SYNC").get(null);
    call(call(cache, "clustering"), "cacheMode", Objects.requireNonNull(replicated));
    call(manager, "defineConfiguration", CACHE, call(cache, "build"));
    cache();
  }

  /** What all members have. */
  @SuppressWarnings("unchecked") // we put nothing else into it
  public Map<String, Integer> cache() throws ReflectiveOperationException {
    return (Map<String, Integer>) call(manager, "getCache", CACHE);
  }

  /** How many members there are. */
  public int members() throws ReflectiveOperationException {
    return ((List<?>) call(manager, "getMembers")).size();
  }

  @Override
  public void close() {
    try {
      manager.getClass().getMethod("stop").invoke(manager);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Asked for a channel, it gives the one that there is. */
  private static Object configurator(JChannel channel) throws ClassNotFoundException {
    Class<?> type = type("org.infinispan.remoting.transport.jgroups.JGroupsChannelConfigurator");
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> method.getName().equals("createChannel") ? channel : null);
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }

  private static Object make(String type, Object... arguments) throws ReflectiveOperationException {
    for (Constructor<?> constructor : type(type).getConstructors()) {
      if (fit(constructor.getParameterTypes(), arguments)) {
        return constructor.newInstance(arguments);
      }
    }
    throw new NoSuchMethodException(type + Arrays.toString(arguments));
  }

  /** Of an object, or of a class what is static there. */
  private static Object call(Object target, String name, Object... arguments)
      throws ReflectiveOperationException {
    boolean isStatic = target instanceof Class;
    Class<?> type = isStatic ? (Class<?>) target : target.getClass();
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name) && fit(method.getParameterTypes(), arguments)) {
        return called(method, isStatic ? null : target, arguments);
      }
    }
    throw new NoSuchMethodException(type + "." + name + Arrays.toString(arguments));
  }

  private static Object called(Method method, @Nullable Object target, Object... arguments)
      throws ReflectiveOperationException {
    try {
      Object result = method.invoke(target, arguments);
      return result == null ? method : result; // a void method's is not looked at
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static boolean fit(Class<?>[] parameters, Object... arguments) {
    boolean fit = parameters.length == arguments.length;
    for (int i = 0; fit && i < arguments.length; i++) {
      fit = parameters[i].isInstance(arguments[i]);
    }
    return fit;
  }
}
