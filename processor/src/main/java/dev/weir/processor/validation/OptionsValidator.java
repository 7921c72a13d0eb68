package dev.weir.processor.validation;

import dev.weir.processor.model.Durations;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.RetryModel;
import dev.weir.processor.model.RunOptions;
import dev.weir.processor.model.StrayOption;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.Written;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks what annotations say of how a task is run. */
final class OptionsValidator {

  private final Report report;

  OptionsValidator(Report report) {
    this.report = report;
  }

  /** Checks all options of a task. */
  void check(TaskModel task) {
    RunOptions options = task.options().running();
    if (options.retry() != null) {
      checkRetry(task, options.retry());
    }
    if (options.timeout() != null) {
      checkTimeout(task, options.timeout());
    }
    if (options.cache() != null && options.cache().ttl() != null) {
      checkNotNegative(task, options.cache().ttl(), "ttl");
    }
  }

  /** Tells of an option that nothing would read. */
  void check(StrayOption stray) {
    report.add(
        Problem.OPTION_NO_TASK, stray.place(), stray.annotation(), stray.method().getSimpleName());
  }

  private void checkRetry(TaskModel task, RetryModel retry) {
    if (retry.maxRetries().value() < 1) {
      refuse(task, Problem.RETRIES_TOO_FEW, retry.maxRetries());
    }
    checkDelays(task, retry.delay(), retry.maxDelay());
    double backoff = retry.backoff().value();
    if (!(backoff >= 1 && backoff < Double.POSITIVE_INFINITY)) {
      refuse(task, Problem.BACKOFF_TOO_SMALL, retry.backoff());
    }
    double jitter = retry.jitter().value();
    if (!(jitter >= 0 && jitter <= 1)) {
      refuse(task, Problem.JITTER_OUT_OF_RANGE, retry.jitter());
    }
    if (retry.namesNothing()) {
      report.reject(task, Problem.RETRY_ON_NOTHING, task.place(retry.on()), task.title());
    }
  }

  private void checkDelays(
      TaskModel task, Written<String> delay, @Nullable Written<String> maxDelay) {
    Duration least = checkNotNegative(task, delay, "delay");
    if (maxDelay == null) {
      return;
    }
    Duration most = checkNotNegative(task, maxDelay, "maxDelay");
    if (least != null && most != null && most.compareTo(least) < 0) {
      report.reject(
          task,
          Problem.MAX_DELAY_BELOW_DELAY,
          task.place(maxDelay),
          task.title(),
          maxDelay.value(),
          delay.value());
    }
  }

  private void checkTimeout(TaskModel task, Written<String> timeout) {
    Duration duration = checkDuration(task, timeout, "timeout");
    if (duration != null && (duration.isZero() || duration.isNegative())) {
      refuse(task, Problem.TIMEOUT_NOT_POSITIVE, timeout);
    }
  }

  /** The duration that is written; null if it cannot be used. */
  private @Nullable Duration checkNotNegative(
      TaskModel task, Written<String> written, String name) {
    Duration duration = checkDuration(task, written, name);
    if (duration == null || !duration.isNegative()) {
      return duration;
    }
    report.reject(
        task, Problem.DURATION_NEGATIVE, task.place(written), name, task.title(), written.value());
    return null;
  }

  private @Nullable Duration checkDuration(TaskModel task, Written<String> written, String name) {
    Duration duration = Durations.parse(written.value());
    if (duration == null) {
      String meant = meant(written.value());
      report.reject(
          task,
          Problem.DURATION_INVALID,
          task.place(written),
          name,
          task.title(),
          written.value(),
          meant == null ? "PT10S" : meant,
          meant == null ? " for ten seconds" : "");
    }
    return duration;
  }

  /** The duration that somebody who wrote {@code 10s} means; null if that cannot be guessed. */
  private static @Nullable String meant(String written) {
    String amount = written.replace(" ", "").toUpperCase(Locale.ROOT);
    for (String text : List.of("PT" + amount, "P" + amount)) {
      if (Durations.parse(text) != null) {
        return text;
      }
    }
    return null;
  }

  private void refuse(TaskModel task, Problem problem, Written<?> found) {
    report.reject(task, problem, task.place(found), task.title(), found.value());
  }
}
