package dev.weir.junit;

import dev.weir.Flow;
import dev.weir.Retry;
import dev.weir.Sensitive;
import dev.weir.Task;
import java.util.List;

/** A flow with tasks that tests must not call. */
@Flow
@SuppressWarnings("DoNotCallSuggester") // that they are not called is what the tests are about
class Dinner {

  @Task(tags = "external")
  @Retry(maxRetries = 2, delay = "PT1H")
  static int order(String dish, int guests) {
    throw new AssertionError("the kitchen was called");
  }

  /** May stand for {@code order}, and calls somebody too. */
  @Task(tags = {"phone", "external"})
  static int orderByPhone(String dish, int guests) {
    throw new AssertionError("the phone was used");
  }

  /** May stand for {@code order}, and is tried again by itself. */
  @Task
  @Retry(maxRetries = 1, delay = "PT1H")
  static int cook(String dish, int guests) {
    throw new IllegalStateException("burnt");
  }

  @Task
  static int share(int bill, int guests) {
    return bill / guests;
  }

  @Task(name = "say what each pays")
  static String note(int share) {
    return "Each pays " + share;
  }

  @Task(tags = {"mail", "external"})
  static void send(String note) {
    throw new AssertionError("a mail was sent");
  }

  @Task
  static void pay(String card, @Sensitive String pin) {
    throw new IllegalStateException(pin.length() + " digits are not enough");
  }

  @Task
  static void taste(Object dish) {
    throw new SilentException();
  }

  /** One that throws instead of saying anything. */
  static final class SilentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new AssertionError("toString");
    }

    @Override
    public String getMessage() {
      throw new AssertionError("getMessage");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new AssertionError("getCause");
    }
  }

  @Task
  static int sum(List<Integer> shares) {
    return shares.stream().mapToInt(Integer::intValue).sum();
  }
}
