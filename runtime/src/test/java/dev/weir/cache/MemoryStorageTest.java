package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.cache.Calls.call;
import static dev.weir.cache.Calls.result;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.testing.LoggedWarnings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStorageTest {

  private final CacheStorage storage = CacheStorage.inMemory(2);

  @Test
  void givesTheVeryResultForEqualInputs() {
    CachedResult stored = result(new ArrayList<>(List.of("r")));
    storage.put(call("m", List.of(1), new int[] {2}), stored);

    assertThat(storage.get(call("m", new ArrayList<>(List.of(1)), new int[] {2})))
        .isSameInstanceAs(stored);
    assertThat(storage.get(call("m", List.of(1), new int[] {3}))).isNull();
    assertThat(storage.get(call("n", List.of(1), new int[] {2}))).isNull();
  }

  @Test
  void nullIsAResult() {
    storage.put(call("m", (Object) null), result(null));

    assertThat(storage.get(call("m", (Object) null))).isEqualTo(result(null));
  }

  @Test
  void laterResultReplacesTheEarlier() {
    storage.put(call("m", 1), result("a"));
    storage.put(call("m", 1), result("b"));

    assertThat(storage.get(call("m", 1))).isEqualTo(result("b"));
  }

  @Test
  void theOneUsedLongestAgoGoesFirst() {
    storage.put(call("m", 1), result(1));
    storage.put(call("m", 2), result(2));
    assertThat(storage.get(call("m", 1))).isNotNull();
    storage.put(call("m", 3), result(3));

    assertThat(storage.get(call("m", 2))).isNull();
    assertThat(storage.get(call("m", 3))).isNotNull();
    assertThat(storage.get(call("m", 1))).isNotNull();

    storage.put(call("m", 3), result(3));
    storage.put(call("m", 4), result(4));

    assertThat(storage.get(call("m", 1))).isNull();
    assertThat(storage.get(call("m", 3))).isNotNull();
  }

  @Test
  void aThousandAreKeptByDefault() {
    CacheStorage byDefault = CacheStorage.inMemory();
    for (int i = 0; i <= 1000; i++) {
      byDefault.put(call("m", i), result(i));
    }

    assertThat(byDefault.get(call("m", 0))).isNull();
    assertThat(byDefault.get(call("m", 1))).isNotNull();
    assertThat(byDefault.get(call("m", 1000))).isNotNull();
  }

  @Test
  void inputsThatChangeLaterAreAMiss() {
    List<Integer> list = new ArrayList<>(List.of(1));
    storage.put(call("m", list), result("of 1"));
    list.add(2);

    assertThat(storage.get(call("m", List.of(1)))).isNull();
    assertThat(storage.get(call("m", List.of(1, 2)))).isNull();
  }

  @Test
  void keyOfTheLaterResultIsKept() {
    List<Integer> list = new ArrayList<>(List.of(1));
    storage.put(call("m", list), result("a"));
    storage.put(call("m", List.of(1)), result("b"));
    list.add(2);

    assertThat(storage.get(call("m", List.of(1)))).isEqualTo(result("b"));
  }

  @Test
  void inputsThatTheTaskChangedAreNotStored() {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      for (int i = 0; i < 2; i++) {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        CacheKey key = call("sorting", list);
        list.sort(null);
        storage.put(key, result("3 was first"));
      }

      assertThat(storage.get(call("sorting", List.of(1, 2, 3)))).isNull();
      assertThat(storage.get(call("sorting", List.of(3, 1, 2)))).isNull();
      assertThat(warnings.texts())
          .containsExactly(
              "no result of 'com.acme.Tasks.sorting' is cached, because of its inputs: they were"
                  + " changed while the task ran; let the task change copies, or leave @Cache out");
    }
  }

  @Test
  void eachStorageIsItsOwn() {
    CacheStorage.inMemory().put(call("m", 1), result(1));

    assertThat(CacheStorage.inMemory().get(call("m", 1))).isNull();
  }

  @Test
  void refusesToHaveNoRoom() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> CacheStorage.inMemory(0)))
        .hasMessageThat()
        .isEqualTo("[CacheTooSmall] a cache must have room for at least 1 result: it has for 0");
  }

  @Test
  void manyThreadsMayUseIt() throws InterruptedException {
    List<Throwable> thrown = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 5_000; i++) {
                  CachedResult found = storage.get(call("m", i % 5));
                  assertThat(found == null ? i % 5 : found.value()).isEqualTo(i % 5);
                  storage.put(call("m", i % 5), result(i % 5));
                }
              });
      thread.setUncaughtExceptionHandler(
          (dead, e) -> {
            synchronized (thrown) {
              thrown.add(e);
            }
          });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(thrown).isEmpty();
  }
}
