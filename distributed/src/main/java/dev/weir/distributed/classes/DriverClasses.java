package dev.weir.distributed.classes;

import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a driver. They come before those of the worker, which may have others of the same
 * name, except for Weir and its engine: both sides must mean the same by these.
 */
final class DriverClasses extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  DriverClasses(URL[] jars, ClassLoader worker) {
    super("driver", jars, worker);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded = isShared(name) ? super.loadClass(name, false) : ownFirst(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  // A flow's own classes may be below dev.weir too; the worker does not have those.
  private static boolean isShared(String name) {
    return name.startsWith("dev.weir.") || name.startsWith("org.jgroups.");
  }

  private Class<?> ownFirst(String name) throws ClassNotFoundException {
    try {
      return getPlatformClassLoader().loadClass(name);
    } catch (ClassNotFoundException e) {
      // None of the JDK's.
    }
    try {
      return findClass(name);
    } catch (ClassNotFoundException e) {
      return super.loadClass(name, false);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }
}
