package dev.weir.benchmarks.distributed;

import dev.weir.distributed.DistributedExecutor;
import dev.weir.run.FlowState;
import java.util.ArrayList;
import java.util.List;

/** Worker JVMs of a {@code DistributedExecutor}. */
final class WeirCrew implements Crew {

  private final DistributedExecutor executor;

  WeirCrew(int workers) {
    executor = DistributedExecutor.builder().processes(true).workers(workers).slots(1).build();
  }

  @Override
  public long fanOut(int tasks) {
    JobsFlow flow = new JobsFlow();
    List<JobsFlow.Next> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(flow.next(i));
    }
    FlowState state = done(flow.run(executor));
    return all.stream().mapToLong(state::result).sum();
  }

  @Override
  public long chain(int tasks) {
    JobsFlow flow = new JobsFlow();
    JobsFlow.Next last = flow.next(0);
    for (int i = 1; i < tasks; i++) {
      last = flow.next(last);
    }
    return done(flow.run(executor)).result(last);
  }

  @Override
  public long reduce(int blocks, int bytes) {
    JobsFlow flow = new JobsFlow();
    List<JobsFlow.Merge> level = new ArrayList<>();
    for (int i = 1; i < blocks; i += 2) {
      level.add(flow.merge(flow.block(i, bytes), flow.block(i + 1, bytes)));
    }
    while (level.size() > 1) {
      level.add(flow.merge(level.remove(0), level.remove(0)));
    }
    JobsFlow.First first = flow.first(level.get(0));
    return done(flow.runner().executor(executor).returnTasks(first).run()).result(first);
  }

  @Override
  public long pauses(int tasks, int millis) {
    JobsFlow flow = new JobsFlow();
    List<JobsFlow.Pause> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(flow.pause(millis));
    }
    FlowState state = done(flow.run(executor));
    return all.stream().mapToLong(pause -> state.of(pause).attempts()).sum() - tasks;
  }

  private static FlowState done(FlowState state) {
    if (!state.isSuccessful()) {
      throw new IllegalStateException(state.toString());
    }
    return state;
  }

  @Override
  public void close() {
    executor.close();
  }
}
