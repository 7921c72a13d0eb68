package dev.weir.benchmarks.contender;

/** What hand-written graphs keep of a task. */
record EndState(int task, long started, long ended, Object result) {}
