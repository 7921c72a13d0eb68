package com.acme;

import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import dev.weir.graph.TaskNode;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The method of a static task, of a package that nobody allows who does not run it. */
public final class Pouring extends TaskMethod<Supplier<String>, TaskNode<String, Supplier<String>>>
    implements Supplier<String>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final TaskInfo INFO = TaskInfo.of(Crate.class, "pour");

  @Override
  public TaskInfo info() {
    return INFO;
  }

  @Override
  public TaskNode<String, Supplier<String>> node(Place place) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String get() {
    return "tea";
  }

  @Override
  public @Nullable Object invoke(Supplier<String> signature, @Nullable Object[] inputs) {
    return signature.get();
  }
}
