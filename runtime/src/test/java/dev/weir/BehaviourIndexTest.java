package dev.weir;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every behaviour and every decision that Weir promises has a test, in whatever module, that is
 * tagged with its number: {@code behaviour-41}, {@code decision-12}. The numbers stay as they are:
 * what is new gets the next one, and those that are missing here were never needed.
 *
 * <p>A behaviour is what happens in one case; a decision is a rule for many.
 */
class BehaviourIndexTest {

  private static final String BEHAVIOURS =
      """
      1 raise mode throws the task's exception
      2 raise mode throws a fail signal
      4 raise mode ends with its block
      5 what an executor throws fails the run
      7 raise mode throws what an executor throws
      8 raise mode does not wait for other children
      11 replace keeps edges, position and the reference role
      13 a replacement reads the parameters of the task
      14 a parameter gets a value for a run, or a default
      16 a name may find several tasks
      17 conditions of a query must all hold
      19 a class finds its nodes only
      20 each call adds one task, of inputs that fit
      22 edges know whether they are mapped
      23 a parameter of a task is filled once
      28 upstreams come first
      29 a cycle is refused when it would arise
      31 terminal tasks are the reference tasks until others are named
      32 a bottleneck runs between what is above and below
      35 nodes of another flow are refused
      37 equality of edges
      38 a call needs all arguments
      41 a task that succeeds makes the flow succeed
      43 behind a failure a task is trigger-failed
      44 a failure that is handled fails no flow
      46 a failed reference task fails the flow
      47 an unfinished terminal task leaves the flow pending
      49 a missing parameter is refused before the run
      50 an unknown parameter is refused before the run
      52 a task may have no result
      53 defaults and names of parameters
      58 a failure keeps the exception and its text
      59 signals end a task as they say
      61 a retry signal has no bound
      62 inputs are kept between attempts
      64 behind an unfinished task nothing happens
      65 skips go on, unless a task says otherwise
      67 a trigger is not asked without upstreams
      70 there is no input without a value
      71 timeouts, for each child too
      74 upstreams are not read again for a retry
      76 a manual task keeps its inputs until it is resumed
      77 a cached result is used while it is valid
      80 states before a result, and what they say
      82 the kinds of states
      83 states know their times
      85 the trigger that wants all to succeed
      86 the trigger that wants all to fail
      88 the triggers that want all to finish, and somebody's hand
      91 nothing is remembered that is not cached
      95 tasks and children know their flow
      97 mapping over lists, parameters and mapped tasks
      98 a mapped result is a list, and goes on element by element
      100 arguments of different lengths
      101 what is not mapped counts in the trigger of each child
      103 the three stories of the debugging sample
      104 raise mode retries and handles nothing
      105 raise mode and signals
      106 raise mode starts nothing else, and concerns one thread
      107 replace refuses missing parameters
      108 replace refuses more parameters and other results
      109 replace and overloads, order, adapted arguments
      110 whose name, tags and options a replacement has
      111 derived reference tasks stay derived
      112 slugs never clash
      113 a copy is independent
      114 replace keeps mapping
      116 no value, no call
      117 order of inputs
      118 order of look-ups
      119 each attempt is one call
      120 the same end on every executor
      121 the empty flow
      122 the empty list
      123 a cycle is named edge by edge
      124 a pause signal pauses
      125 triggers of roots
      127 errors and exits hang nothing
      128 causes are kept
      129 a flow is drawn as text, with nothing else installed
      130 building is linear
      131 an unknown executor is an error
      132 a missing upstream value is an error
      """;

  private static final String DECISIONS =
      """
      1 run() waits for retries and for no pause
      2 the final state of a flow
      3 every state is returned
      4 a task is called once for each attempt
      5 insertion order
      6 inputs from tasks without a value
      7 triggers
      8 skips
      9 retries
      10 timeouts
      11 raise mode
      12 errors are trapped like exceptions
      13 replace
      14 slugs
      15 cycles
      16 building is linear
      17 cancelling
      18 listeners
      19 cached results
      20 resuming
      21 wrong configuration is an error
      22 parameters are given per run
      23 attempts
      24 waiting, pausing, resuming
      25 given results
      26 events
      27 messages and equality of states
      28 keys and stores of the cache
      29 the very same exception object, or a faithful copy
      30 replay, and the variables of a replayed task
      31 sensitive values
      32 raise mode of a started run
      33 different lengths fail
      34 interrupts in the caller's thread
      35 a result that was lost with its worker
      36 results that stay on workers
      37 an instance that is sent once
      38 runs of a part
      39 cancelled wins over failed
      """;

  /** What others have and Weir has not, so that nobody looks for its test. */
  private static final Map<Integer, String> NOT_IN_WEIR =
      Map.ofEntries(
          Map.entry(10, "there are listeners, and no handlers that change states"),
          Map.entry(25, "a task is added by a call, and not copied by another"),
          Map.entry(26, "a builder is a flow; there is none in the background"),
          Map.entry(34, "flows are not merged"),
          Map.entry(40, "tags are put on tasks, not on blocks of code"),
          Map.entry(55, "nothing is throttled by tag"),
          Map.entry(56, "nothing is throttled by tag"),
          Map.entry(68, "no run ignores triggers"),
          Map.entry(73, "there are listeners, and no handlers that change states"),
          Map.entry(79, "a cached result is valid by its key and age alone"),
          Map.entry(89, "what an executor must do has no default"),
          Map.entry(92, "a task's context has no values of users"),
          Map.entry(94, "there is no executor that is configured by loose words"),
          Map.entry(115, "a task is replaced by a method, not by a node"),
          Map.entry(126, "flows are not merged"));

  private static final Pattern TAG = Pattern.compile("(?m)^ *@Tag\\(\"([^\"]*)\"\\)$");

  @Test
  void eachNumberHasATestAndEachTagANumber() throws IOException {
    Map<String, String> promised = new TreeMap<>();
    promise(promised, "behaviour-", BEHAVIOURS);
    promise(promised, "decision-", DECISIONS);

    Set<String> tagged = tags();

    List<String> missing = new ArrayList<>();
    promised.forEach(
        (tag, title) -> {
          if (!tagged.contains(tag)) {
            missing.add(tag + ": " + title);
          }
        });
    assertWithMessage("without a test").that(missing).isEmpty();
    tagged.removeAll(promised.keySet());
    assertWithMessage("tags without a promise").that(tagged).isEmpty();
    for (Integer number : NOT_IN_WEIR.keySet()) {
      assertThat(promised).doesNotContainKey("behaviour-" + number);
    }
  }

  private static void promise(Map<String, String> promised, String kind, String lines) {
    lines
        .lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              String tag = kind + Integer.parseInt(line.substring(0, space));
              assertWithMessage("%s twice", tag)
                  .that(promised.put(tag, line.substring(space + 1)))
                  .isNull();
            });
  }

  /** All tags in the tests of all modules. */
  private static Set<String> tags() throws IOException {
    Set<String> tags = new TreeSet<>();
    for (Path folder : List.of(Path.of(".."), Path.of("../samples"))) {
      try (Stream<Path> modules = Files.list(folder)) {
        for (Path module : modules.toList()) {
          Path tests = module.resolve("src/test/java");
          if (Files.isDirectory(tests)) {
            collect(tests, tags);
          }
        }
      }
    }
    return tags;
  }

  private static void collect(Path tests, Set<String> tags) throws IOException {
    try (Stream<Path> files = Files.walk(tests)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = TAG.matcher(Files.readString(file));
        while (matcher.find()) {
          tags.add(matcher.group(1));
        }
      }
    }
  }
}
