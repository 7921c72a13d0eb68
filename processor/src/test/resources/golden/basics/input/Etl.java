package demo;

import dev.weir.Flow;
import dev.weir.Task;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

@Flow
public class Etl {
  private final String prefix;

  public Etl(String prefix) {
    this.prefix = prefix;
  }

  @Task
  static int parse(String text, int radix) throws IOException {
    return Integer.parseInt(text, radix);
  }

  @Task(name = "print it", tags = {"out", "slow"})
  void print(int value) {
    System.out.println(prefix + value);
  }

  @Task
  static <T> T first(List<T> items) {
    return items.get(0);
  }

  @Task
  static int sum(int... xs) {
    return IntStream.of(xs).sum();
  }
}
