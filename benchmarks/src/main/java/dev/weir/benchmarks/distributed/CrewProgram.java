package dev.weir.benchmarks.distributed;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The program of a driver with its workers, in a JVM of its own so that its start can be measured
 * too. It says {@code ready} when a worker has given its first result, and then reads a work in
 * each line, does it and says its number; it ends with its input.
 *
 * <p>Arguments: which crew, and how many workers.
 */
final class CrewProgram {

  private CrewProgram() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws Exception {
    int workers = Integer.parseInt(arguments[1]);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Crew crew =
        "weir".equals(arguments[0]) ? new WeirCrew(workers) : new EngineCrew(workers)) {
      crew.chain(1);
      System.out.println("ready");
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        System.out.println(number(crew, line.split(" ", -1)));
      }
    }
  }

  private static long number(Crew crew, String[] line) throws Exception {
    int count = Integer.parseInt(line[1]);
    return switch (line[0]) {
      case "fan-out" -> crew.fanOut(count);
      case "chain" -> crew.chain(count);
      case "reduce" -> crew.reduce(count, Integer.parseInt(line[2]));
      case "pauses" -> crew.pauses(count, Integer.parseInt(line[2]));
      default -> throw new IllegalArgumentException(line[0]);
    };
  }
}
