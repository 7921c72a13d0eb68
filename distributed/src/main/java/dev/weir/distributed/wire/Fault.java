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
  CLUSTER_UNREACHABLE(
      "ClusterUnreachable",
      "the workers %s could not be joined: %s; look whether they run there, and have the same"
          + " secret and TLS"),
  WORKERS_GONE("WorkersGone", "there has been no worker %s for %d s%s"),
  CHANNEL_NOT_CONNECTED(
      "ChannelNotConnected",
      "the channel '%s' is %s; connect it before flows run on it, and leave it connected while they"
          + " do"),
  CHANNEL_UNFIT(
      "ChannelUnfit",
      "the channel '%s' has no %s among its protocols; use one that has: what flows send may be large,"
          + " and must arrive"),
  CHANNEL_LOST(
      "ChannelLost",
      "the channel '%s' left its cluster while flows ran on it; end them before it is closed or"
          + " disconnected"),
  VERSIONS_DIFFER(
      "VersionsDiffer", "%s has version %s of Weir, and its driver %s; use one version for all"),
  CLASSES_UNAVAILABLE(
      "ClassesUnavailable",
      "%s cannot get the classes of its driver: %s"), // what to do depends on what is wrong
  CLASS_PATH_UNREADABLE(
      "ClassPathUnreadable",
      "workers cannot get the classes of this program: %s; take it off the class path, or say"
          + " shipClasses(false) where workers have the classes"),
  ADDRESS_INVALID(
      "AddressInvalid",
      "'%s' is no address; write a host and a port, such as worker-1:7800 or [::1]:7800"),
  HOST_UNKNOWN("HostUnknown", "the host '%s' is not known"),
  CONNECTION_INSECURE(
      "ConnectionInsecure",
      "%s can be reached from other machines, and connections to it are not encrypted; use %s, or"
          + " say %s where nobody else can get in"),
  SECRET_MISSING(
      "SecretMissing", "workers that others join have a secret; name the file that has it with %s"),
  SECRET_INVALID(
      "SecretInvalid",
      "the secret in %s must be 64 hexadecimal digits; make one with: openssl rand -hex 32"),
  FILE_UNREADABLE("FileUnreadable", "%s cannot be read: %s"),
  SETTING_USELESS("SettingUseless", "%s has no effect together with %s; leave one of them out"),
  OPTION_INVALID("OptionInvalid", "%s; --help lists the options"),
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
