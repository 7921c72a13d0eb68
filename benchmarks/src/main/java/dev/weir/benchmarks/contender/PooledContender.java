package dev.weir.benchmarks.contender;

import java.util.concurrent.ExecutorService;
import java.util.function.IntFunction;

/** A contender with threads of its own. */
record PooledContender(ExecutorService pool, Contender contender) implements Contender {

  @Override
  public IntFunction<Object> run() throws Exception {
    return contender.run();
  }

  @Override
  public void close() {
    contender.close();
    pool.shutdown();
  }
}
