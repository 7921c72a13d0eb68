package dev.weir.distributed.worker;

import dev.weir.distributed.wire.SentTask;
import java.util.function.Consumer;

/**
 * What a worker is to do.
 *
 * @param number unique for the driver
 * @param task what to call
 * @param raising whether raise mode is on for flows that the task runs
 * @param surroundings what the task is called in where the worker is in the driver's JVM: its class
 *     loader and raise mode. It does not travel
 */
public record Order(long number, SentTask task, boolean raising, Consumer<Runnable> surroundings) {}
