package dev.weir.benchmarks.distributed;

/** What crews are asked to do. */
enum Work {
  FAN_OUT("fan-out 2000"),
  CHAIN("chain 300"),
  REDUCE("reduce 16 1000000"),
  PAUSES("pauses 200 50");

  private final String line;

  Work(String line) {
    this.line = line;
  }

  /** The line that asks a crew's program for it. */
  String line() {
    return line;
  }
}
