package dev.weir.processor.model;

import java.util.Locale;

/** Everything that the processor can find wrong: one code and one sentence each. */
public enum Problem {
  TASK_PRIVATE("@Task method '%s' must not be private; make it package-private"),
  TASK_INACCESSIBLE(
      "@Task method '%s' must be accessible from the package of '%s': it is %s in package '%s';"
          + " make it public"),
  TASK_OVERLOADED(
      "@Task method '%s' must not have the task name '%s' of '%s';"
          + " give it one of its own with @Task(as = \"…\")"),
  TASK_NAME_INVALID("task name '%s' of method '%s' must be a Java identifier"),
  TASK_NAME_RESERVED(
      "task name '%s' must not be the name of a method of the builder's base class;"
          + " choose another with @Task(as = \"…\")"),
  TASK_LABEL_BLANK("the name of task '%s' must not be blank; leave it out or say something"),
  TASK_TOO_WIDE(
      "task '%s' must not take more than 254 parameters, long and double counting twice: it takes"
          + " %s; put some of them into a record"),
  NODE_CLASS_SHARED(
      "task '%s' must not have the node class '%s' of task '%s';"
          + " choose another name with @Task(as = \"…\")"),
  NODE_CLASS_RESERVED(
      "task '%s' must not have the node class '%s', which is the name of %s;"
          + " choose another name with @Task(as = \"…\")"),
  NODE_CLASS_HIDES(
      "task '%s' must not have the node class '%s', which hides a type of the default package"
          + " that task '%s' needs; choose another name with @Task(as = \"…\")"),
  TYPE_RAW("%s must not have a raw type: %s; write its type arguments"),
  TYPE_INACCESSIBLE("%s must have a type that its builder can use: %s is %s; make it %s"),
  BOUND_IS_ARRAY(
      "%s must not have an array as its bound, which Java cannot write: %s; declare a task without"
          + " that type variable"),
  PARAMETER_NOT_A_VALUE("%s must have the type of a value: %s belongs to Weir; %s"),
  INHERITED_OPTIONS(
      "flow '%s' must not inherit task '%s' with different options: from %s;"
          + " override the method and give it its own @Task"),

  OPTION_NO_TASK("%s method '%s' must be a task too; add @Task"),
  SENSITIVE_NO_TASK(
      "@Sensitive parameter '%s' must be a parameter of a task, since nothing else hides it; %s"),
  DURATION_INVALID("the %s of '%s' must be a duration: it is \"%s\"; write \"%s\"%s"),
  DURATION_NEGATIVE("the %s of '%s' must not be negative: it is \"%s\"; take the minus away"),
  RETRIES_TOO_FEW(
      "the maxRetries of '%s' must be at least 1: it is %s; take @Retry away for no retries"),
  BACKOFF_TOO_SMALL(
      "the backoff of '%s' must be a number of at least 1: it is %s; 1 keeps the delay as it is"),
  MAX_DELAY_BELOW_DELAY(
      "the maxDelay of '%s' must not be below its delay: \"%s\" is below \"%s\"; make it longer, or"
          + " leave it out for no limit"),
  JITTER_OUT_OF_RANGE(
      "the jitter of '%s' must be between 0 and 1: it is %s; 0.1 is a tenth of the delay"),
  RETRY_ON_NOTHING(
      "the exceptions that '%s' is retried on must not be none; name one, or leave 'on' out for all"),
  TIMEOUT_NOT_POSITIVE(
      "the timeout of '%s' must be above zero: it is \"%s\"; take @Timeout away for no limit"),

  FLOW_PRIVATE("@Flow class '%s' must not be %s; make it package-private"),
  FLOW_EMPTY("@Flow class '%s' must have a task; annotate a method with @Task"),
  BUILDER_NAME_INVALID("builder name '%s' of flow '%s' must be a Java identifier%s"),
  GENERATED_NAME_TAKEN(
      "'%s' must not have the name of the class that is generated for '%s'; rename one of them"),
  GENERATED_NAME_SHARED(
      "'%s' and '%s' must not both have the generated class '%s';"
          + " choose another name for one with @Flow(builder = \"…\")"),
  GENERATED_BEFORE(
      "'%s' must not be among the sources, since it is generated for '%s';"
          + " rename it, or take the folder of generated sources away from them"),

  USES_NO_CLASS("'%s' in the uses of flow '%s' must be a class"),
  USES_ITSELF("flow '%s' must not use itself; it has its own tasks anyway"),
  USES_TWICE("'%s' must not be in the uses of flow '%s' twice"),
  USES_EMPTY("'%s' in the uses of flow '%s' must have a task"),
  USES_GENERIC(
      "'%s' in the uses of flow '%s' must not be generic, since it has instance tasks;"
          + " use a subclass that fixes the type arguments"),
  USES_INACCESSIBLE(
      "'%s' in the uses of flow '%s' must be accessible from its package: it is %s;"
          + " make it public"),
  USES_AMBIGUOUS(
      "task '%s' must not come from both '%s' and '%s';"
          + " name one of them with @Task(as = \"…\") or declare the task in flow '%s'"),

  REPLACEMENT_NO_TASK("@Replaces method '%s' must be a task too; add @Task"),
  REPLACEMENT_NOT_STATIC("@Replaces method '%s' must be static"),
  REPLACEMENT_CLASS_PRIVATE(
      "@Replaces method '%s' must not be in a private class: '%s' is private;"
          + " make the class package-private"),
  REPLACEMENT_FLOW("'%s' cannot replace '%s': '%s' is no @Flow class"),
  REPLACEMENT_TASK("'%s' cannot replace '%s': the flow has no such task; %s"),
  REPLACEMENT_INACCESSIBLE(
      "'%s' cannot replace '%s': the task's signature is package-private in package '%s'"),
  REPLACEMENT_ARITY("'%s' cannot replace '%s': it has %s, the task has %s"),
  REPLACEMENT_TYPE_VARIABLES("'%s' cannot replace '%s': it has %s, the task has %s"),
  REPLACEMENT_PARAMETER("'%s' cannot replace '%s': parameter %d '%s' is %s, the task has %s"),
  REPLACEMENT_NAME("'%s' cannot replace '%s': parameter %d is named '%s', the task has '%s'"),
  REPLACEMENT_NAMES_SWAPPED(
      "'%s' cannot replace '%s': its parameters are in the order (%s), the task has (%s)"),
  REPLACEMENT_RESULT("'%s' cannot replace '%s': it returns %s, the task %s"),
  REPLACEMENT_EXCEPTION(
      "'%s' cannot replace '%s': it throws %s, the task %s; catch it, or throw it unchecked"),
  REPLACEMENT_OVERLOADED(
      "@Replaces method '%s' must not share the generated class '%s' with '%s'; rename one of them"),
  REPLACEMENT_NAME_RESERVED("@Replaces method '%s' must not have the name of %s; rename it"),

  RUNTIME_MISSING(
      "'%s' needs weir-runtime, which it is not compiled with;"
          + " add the dependency dev.weir:weir-runtime:%s"),
  VERSION_MISMATCH(
      "weir-processor %s does not fit %s %s, which '%s' is compiled with;"
          + " use one version for both"),
  PROCESSOR_FAILURE("the processor has failed on '%s': %s; please report this: %s");

  private final String sentence;

  Problem(String sentence) {
    this.sentence = sentence;
  }

  /** The code by which the documentation explains it: the name in another case. */
  public String code() {
    StringBuilder code = new StringBuilder();
    for (String word : name().split("_", -1)) {
      code.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return code.toString();
  }

  /** The whole sentence with its code. */
  public String message(Object... arguments) {
    return "[" + code() + "] " + String.format(Locale.ROOT, sentence, arguments);
  }
}
