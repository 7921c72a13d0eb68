package demo;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.Arrays;
import java.util.List;

@Flow
class Box<A extends List<B>, B> {
  @Task
  A same(A items) {
    return items;
  }

  @Task
  <T extends Comparable<? super T>> T choose(T item, B other) {
    return item;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  @Task
  static <T> List<T> listOf(T... items) {
    return Arrays.asList(items);
  }

  @Task
  void plain() {}
}
