package dev.weir.processor.reading;

import dev.weir.processor.model.RetryModel;
import dev.weir.processor.model.RunOptions;
import dev.weir.processor.model.RunOptions.CacheModel;
import dev.weir.processor.model.StrayOption;
import dev.weir.processor.model.StraySensitive;
import dev.weir.processor.model.TaskOptions;
import dev.weir.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what the annotations on a task's method say. */
final class OptionsReader {

  private OptionsReader() {}

  /**
   * The options of a task.
   *
   * @param declared the method that has the annotations
   * @param runs the method that runs, which may override it
   */
  static TaskOptions of(ExecutableElement declared, ExecutableElement runs) {
    AnnotationMirror mirror = Objects.requireNonNull(Annotations.find(declared, Annotations.TASK));
    AnnotationValue as = Annotations.value(mirror, "as");
    AnnotationValue name = Annotations.value(mirror, "name");
    String taskName = Annotations.text(as);
    return new TaskOptions(
        mirror,
        declared.equals(runs),
        taskName.isEmpty() ? declared.getSimpleName().toString() : taskName,
        as,
        Annotations.text(name),
        name,
        Annotations.texts(Annotations.value(mirror, "tags")),
        Annotations.isTrue(Annotations.value(mirror, "blocking")),
        running(declared, mirror));
  }

  /** The options on methods of a class that are no tasks. */
  static List<StrayOption> strays(TypeElement type) {
    List<StrayOption> strays = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Annotations.find(method, Annotations.TASK) == null) {
        method.getAnnotationMirrors().stream()
            .filter(mirror -> Annotations.OPTIONS.contains(Annotations.nameOf(mirror)))
            .forEach(mirror -> strays.add(new StrayOption(method, mirror, type)));
      }
    }
    return strays;
  }

  /** The sensitive parameters of a class that no task of it has. */
  static List<StraySensitive> straySensitives(TypeElement type, TaskMethods methods) {
    List<StraySensitive> strays = new ArrayList<>();
    for (ExecutableElement executable : executables(type)) {
      for (VariableElement parameter : executable.getParameters()) {
        AnnotationMirror mirror = Annotations.find(parameter, Annotations.SENSITIVE);
        if (mirror != null && !methods.isTask(executable, type)) {
          strays.add(new StraySensitive(parameter, mirror, executable, type));
        }
      }
    }
    return strays;
  }

  private static List<ExecutableElement> executables(TypeElement type) {
    List<ExecutableElement> all =
        new ArrayList<>(ElementFilter.constructorsIn(type.getEnclosedElements()));
    all.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    return all;
  }

  private static RunOptions running(ExecutableElement declared, AnnotationMirror task) {
    AnnotationMirror retry = Annotations.find(declared, Annotations.RETRY);
    AnnotationMirror timeout = Annotations.find(declared, Annotations.TIMEOUT);
    AnnotationMirror cache = Annotations.find(declared, Annotations.CACHE);
    AnnotationValue skip = Annotations.value(task, "skipOnUpstreamSkip");
    return new RunOptions(
        declared,
        trigger(Annotations.value(task, "trigger")),
        skip == null || Annotations.isTrue(skip),
        retry == null ? null : retry(retry),
        timeout == null ? null : given(timeout, "value", String.class),
        cache == null ? null : new CacheModel(optional(cache, "ttl")));
  }

  private static String trigger(@Nullable AnnotationValue value) {
    return value != null && value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : RunOptions.DEFAULT_TRIGGER;
  }

  private static RetryModel retry(AnnotationMirror mirror) {
    AnnotationValue on = Annotations.value(mirror, "on");
    List<AnnotationValue> named = Annotations.values(on);
    List<Written<TypeElement>> found = new ArrayList<>();
    for (AnnotationValue value : named) {
      TypeElement type = FlowReader.element(value);
      if (type != null) {
        found.add(new Written<>(type, mirror, value));
      }
    }
    return new RetryModel(
        value(mirror, "maxRetries", Integer.class, 1),
        value(mirror, "delay", String.class, "PT0S"),
        value(mirror, "backoff", Double.class, 1.0),
        optional(mirror, "maxDelay"),
        value(mirror, "jitter", Double.class, 0.0),
        new Written<>(found, mirror, on),
        found.size() == named.size());
  }

  /** An empty text says nothing. */
  private static @Nullable Written<String> optional(AnnotationMirror mirror, String name) {
    Written<String> text = given(mirror, name, String.class);
    return text == null || text.value().isEmpty() ? null : text;
  }

  private static <T> Written<T> value(
      AnnotationMirror mirror, String name, Class<T> type, T otherwise) {
    Written<T> given = given(mirror, name, type);
    return given == null ? new Written<>(otherwise, mirror, null) : given;
  }

  private static <T> @Nullable Written<T> given(
      AnnotationMirror mirror, String name, Class<T> type) {
    AnnotationValue value = Annotations.value(mirror, name);
    return value == null || !type.isInstance(value.getValue()) || isUnknown(value)
        ? null
        : new Written<>(type.cast(value.getValue()), mirror, value);
  }

  /**
   * Whether a value names a constant that does not exist, which the compiler tells. It gives us
   * this text instead, and only the missing quotes tell it from a text that somebody wrote.
   */
  private static boolean isUnknown(AnnotationValue value) {
    return value.toString().equals("<error>");
  }
}
