package dev.weir.distributed.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every message of this module, with its code.
 *
 * <p>The form is {@code [Code] culprit, rule[: found][; what to do]}. Each code stands in {@code
 * docs/errors.md} too.
 */
public enum Fault {
  VALUE_NOT_SERIALIZABLE(
      "ValueNotSerializable",
      "%s cannot be sent to a worker: %s is a %s, which is not serializable; make it serializable,"
          + " or a transient field of what holds it"),
  CLASS_NOT_ALLOWED(
      "ClassNotAllowed",
      "%s cannot be sent to a worker: %s is a %s, whose package is not allowed; allow it with"
          + " DistributedExecutor.builder().allow(\"%s\")"),
  INSTANCE_NOT_SERIALIZABLE(
      "InstanceNotSerializable",
      "%s cannot be sent to a worker: %s is a %s, which is not serializable; make it serializable,"
          + " or the task static"),
  VALUE_UNWRITABLE("ValueUnwritable", "%s cannot be sent to a worker: writing it threw %s"),
  VALUE_UNREADABLE("ValueUnreadable", "%s cannot be read: %s"),
  CLASS_MISSING(
      "ClassMissing", "%s cannot be read: the class %s is not there; put it on the class path"),
  VALUE_GONE(
      "ValueGone",
      "%s is gone with %s; returnTasks(…) brings the results that it names home when a run ends"),
  VALUE_NOT_MADE_AGAIN(
      "ValueNotMadeAgain", "%s was lost with its worker and could not be made again: %s"),
  WORKER_MEMORY(
      "WorkerMemory",
      "%s takes %d bytes, and a worker has %d left of the %d that it may hold; give workers more"
          + " memory with jvmFlags(\"-Xmx…\"), or start more of them"),
  WORKER_LOST(
      "WorkerLost",
      "'%s' was lost with its worker for the %d. time, so it is not tried again: %s was the last;"
          + " look for what ends the JVM, such as too little memory"),
  WORKERS_START("WorkersStart", "the workers could not be started: %s"),
  WORKER_START("WorkerStart", "worker %d could not be started: %s"),
  ALLOW_INVALID(
      "AllowInvalid",
      "'%s' names no classes that may be sent; write a class such as com.acme.Order, or a package"
          + " with a dot at its end such as com.acme."),
  NUMBER_TOO_SMALL("NumberTooSmall", "the number of %s must be at least 1: it is %d"),
  SETTING_INVALID("SettingInvalid", "%s must be %s: it is '%s' in %s");

  private final String code;
  private final String sentence;

  Fault(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /**
   * The code as it stands in messages and in the documentation.
   *
   * @return the code, in PascalCase
   */
  public String code() {
    return code;
  }

  /**
   * The whole message.
   *
   * @param arguments what the sentence names, in its order
   * @return the code in brackets and the sentence
   */
  public String message(@Nullable Object... arguments) {
    return "[" + code + "] " + String.format(Locale.ROOT, sentence, arguments);
  }

  /**
   * A bad argument, of users or of a task.
   *
   * @param arguments what the sentence names, in its order
   * @return the exception, to be thrown by the caller
   */
  public IllegalArgumentException argument(@Nullable Object... arguments) {
    return new IllegalArgumentException(message(arguments));
  }
}
