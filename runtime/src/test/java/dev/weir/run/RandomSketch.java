package dev.weir.run;

import dev.weir.Trigger;
import dev.weir.run.Sketch.Act;
import dev.weir.run.Sketch.In;
import dev.weir.run.Sketch.Take;
import dev.weir.run.Sketch.Task;
import dev.weir.run.Sketch.Wish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Makes flows by chance, the same for the same seed, and such that their ends depend on no
 * schedule. So clocks, which all tasks share, are moved either by tasks that never end in time, or
 * by one task alone; and no two calls of a cached task have the same inputs.
 */
final class RandomSketch {

  private static final int MOST_TASKS = 25;
  private static final int NO_LIMIT_IN_SIGHT = 60_000_000; // minutes

  private final Random random;
  private final List<Task> tasks = new ArrayList<>();
  private final int usualLength;
  private final boolean manySlow;
  private boolean oneSlow;
  private final Wish wish;

  private RandomSketch(long seed) {
    random = new Random(seed);
    usualLength = random.nextInt(4);
    manySlow = chance(30);
    oneSlow = manySlow || chance(40);
    wish = chance(45) ? Wish.ALL : pick(List.of(Wish.values()));
  }

  static Sketch of(long seed) {
    return new RandomSketch(seed).make();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Sketch make() {
    int size = 1 + random.nextInt(MOST_TASKS);
    for (int n = 0; n < size; n++) {
      tasks.add(task(n));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      addBackwardEdge(random.nextInt(size), random.nextInt(size));
    }
    Set<Integer> references = new TreeSet<>();
    for (int i = chance(25) ? 1 + random.nextInt(3) : 0; i > 0; i--) {
      references.add(random.nextInt(size));
    }
    Set<Integer> chosen = new TreeSet<>();
    for (int i = 1 + random.nextInt(size); i > 0; i--) {
      chosen.add(random.nextInt(size));
    }
    return new Sketch(tasks, random.nextInt(100), list(), references, wish, chosen, given(chosen));
  }

  private Task task(int n) {
    boolean mapped = chance(40);
    List<In> ins = new ArrayList<>();
    boolean shortest = mapped && chance(30);
    for (int i = mapped ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      ins.add(each(n, shortest != chance(10)));
    }
    boolean cached = chance(15);
    for (int i = random.nextInt(3); i > 0; i--) {
      ins.add(whole(n, cached));
    }
    Collections.shuffle(ins, random);
    cached &= ins.stream().noneMatch(In::state);
    Set<Integer> after = new TreeSet<>();
    if (n > 0 && chance(25)) {
      after.add(random.nextInt(n));
    }
    int limit = chance(10) ? NO_LIMIT_IN_SIGHT : 0;
    List<List<Act>> script = new ArrayList<>();
    for (int i = mapped ? 1 + random.nextInt(3) : 1; i > 0; i--) {
      script.add(acts());
    }
    if (manySlow && chance(10)) {
      limit = 1;
      script = List.of(List.of(Act.SLOW));
    } else if (!oneSlow && !mapped && chance(20)) {
      limit = 1;
      script = List.of(slowFor(random.nextInt(3)));
      oneSlow = true;
    }
    return new Task(
        n,
        ins,
        List.copyOf(after),
        trigger(),
        chance(80),
        chance(30) ? random.nextInt(4) : 0,
        random.nextInt(3),
        limit,
        cached,
        chance(25) && !mapped ? length() : -1,
        script);
  }

  private Trigger trigger() {
    return chance(75) ? Trigger.ALL_SUCCESSFUL : pick(List.of(Trigger.values()));
  }

  private List<Act> acts() {
    Act only =
        switch (random.nextInt(30)) {
          case 0, 1 -> Act.THROW;
          case 2 -> Act.ERROR;
          case 3, 4 -> Act.SKIP;
          case 5 -> Act.FAIL;
          case 6 -> Act.SUCCEED;
          case 7 -> Act.PAUSE;
          default -> Act.GIVE;
        };
    List<Act> acts = new ArrayList<>();
    while (chance(20)) {
      acts.add(chance(60) ? Act.THROW : Act.RETRY);
    }
    acts.add(only);
    return acts;
  }

  private static List<Act> slowFor(int attempts) {
    List<Act> acts = new ArrayList<>(Collections.nCopies(attempts, Act.SLOW));
    acts.add(Act.GIVE);
    return acts;
  }

  /** An input to be mapped over. */
  private In each(int n, boolean shortest) {
    List<Integer> mapped = new ArrayList<>();
    List<Integer> lists = new ArrayList<>();
    for (Task task : tasks) {
      if (task.isMapped()) {
        mapped.add(task.n());
      } else if (task.length() >= 0) {
        lists.add(task.n());
      }
    }
    int kind = random.nextInt(20);
    if (kind < 8 && !mapped.isEmpty()) {
      return new In(pick(mapped), null, Take.CHAINED, shortest, chance(10));
    }
    if (kind < 11 && !mapped.isEmpty()) {
      return new In(pick(mapped), null, Take.ELEMENTS, shortest, false);
    }
    if (kind < 15 && !lists.isEmpty()) {
      return new In(pick(lists), null, Take.ELEMENTS, shortest, false);
    }
    if (kind == 15 && n > 0) {
      return new In(random.nextInt(n), null, Take.ELEMENTS, shortest, false);
    }
    return kind == 16
        ? new In(In.PARAMETER, 1, Take.ELEMENTS, shortest, false)
        : new In(In.VALUE, list(), Take.ELEMENTS, shortest, false);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** An input that is the same for all children, if the task is mapped. */
  private In whole(int n, boolean cached) {
    if (n > 0 && chance(80)) {
      int from = chance(50) ? Math.max(0, n - 1 - random.nextInt(4)) : random.nextInt(n);
      return new In(from, null, Take.WHOLE, false, !cached && chance(20));
    }
    return chance(50)
        ? new In(In.PARAMETER, random.nextInt(2), Take.WHOLE, false, false)
        : new In(In.VALUE, (long) random.nextInt(1000), Take.WHOLE, false, false);
  }

  private int length() {
    return chance(90) ? usualLength : random.nextInt(4);
  }

  private List<Long> list() {
    long first = random.nextInt(1_000_000);
    return LongStream.range(0, length()).map(i -> first + i).boxed().toList();
  }

  /** Lets a task run after one that was added later, unless that makes a cycle. */
  private void addBackwardEdge(int n, int later) {
    Set<Integer> needed = new HashSet<>();
    collect(later, needed);
    Task task = tasks.get(n);
    if (!needed.contains(n) && !task.after().contains(later)) {
      List<Integer> after = new ArrayList<>(task.after());
      after.add(later);
      tasks.set(
          n,
          new Task(
              n,
              task.ins(),
              List.copyOf(after),
              task.trigger(),
              task.skips(),
              task.retries(),
              task.delay(),
              task.limit(),
              task.cached(),
              task.length(),
              task.script()));
    }
  }

  private void collect(int n, Set<Integer> needed) {
    if (needed.add(n)) {
      Oracle.upstreams(tasks.get(n)).forEach(above -> collect(above, needed));
    }
  }

  /** Some results by chance; where tasks run alone, those that they cannot do without. */
  private Map<Integer, Object> given(Set<Integer> chosen) {
    Map<Integer, Object> given = new LinkedHashMap<>();
    if (wish == Wish.ALL || wish == Wish.UNTIL || wish == Wish.ONLY) {
      for (Task task : tasks) {
        if (chance(5)) {
          given.put(task.n(), result(task));
        }
      }
    }
    if (wish == Wish.ONLY) {
      for (int n : chosen) {
        for (In in : tasks.get(n).ins()) {
          if (in.task() >= 0 && !chosen.contains(in.task()) && !given.containsKey(n)) {
            given.putIfAbsent(in.task(), result(tasks.get(in.task())));
          }
        }
      }
    }
    return new HashMap<>(given);
  }

  private Object result(Task task) {
    return task.isMapped() || task.length() >= 0 ? list() : (Object) (long) random.nextInt(1000);
  }
}
