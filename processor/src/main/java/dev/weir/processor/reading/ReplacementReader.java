package dev.weir.processor.reading;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Compilation.Visibility;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.ReplacementModel;
import dev.weir.processor.model.ReplacementModel.Renamed;
import dev.weir.processor.model.ReplacementsModel;
import dev.weir.processor.model.TaskModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads declared replacements, together with the tasks that they replace. */
public final class ReplacementReader {

  private final Compilation compilation;
  private final TaskMethods methods;
  private final TaskReader tasks;
  private final MentionedTypes mentioned;
  private final SurroundingsReader surroundings;
  private final FlowReader waiting;
  private final Function<TypeElement, @Nullable FlowModel> flows;

  /**
   * A reader.
   *
   * @param flows gives the flow that a class is, or null if it is none
   */
  public ReplacementReader(
      Compilation compilation, Function<TypeElement, @Nullable FlowModel> flows) {
    this.compilation = compilation;
    this.methods = new TaskMethods(compilation);
    this.tasks = new TaskReader(compilation);
    this.mentioned = new MentionedTypes(compilation);
    this.surroundings = new SurroundingsReader(compilation);
    this.waiting = new FlowReader(compilation);
    this.flows = flows;
  }

  /** Reads the replacements of a class; null if it has none. */
  public @Nullable ReplacementsModel read(TypeElement type) {
    List<ReplacementModel> replacements = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      AnnotationMirror mirror = Annotations.find(method, Annotations.REPLACES);
      AnnotationValue flow = mirror == null ? null : Annotations.value(mirror, "flow");
      AnnotationValue task = mirror == null ? null : Annotations.value(mirror, "task");
      if (mirror != null
          && flow != null
          && task != null
          && FlowReader.isResolved(flow)
          && !mentioned.isUnresolved(method)) {
        replacements.add(replacement(type, method, mirror, flow, task));
      }
    }
    return replacements.isEmpty() ? null : model(type, replacements);
  }

  /**
   * Whether a class must wait for types that another processor may still generate: in its own
   * methods, or in a flow whose tasks they replace.
   */
  public boolean isWaiting(TypeElement type) {
    Set<TypeElement> replaced = new LinkedHashSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      AnnotationMirror mirror = Annotations.find(method, Annotations.REPLACES);
      AnnotationValue flow = mirror == null ? null : Annotations.value(mirror, "flow");
      if (flow != null) {
        if (mentioned.isUnresolved(method) || !FlowReader.isResolved(flow)) {
          return true;
        }
        Stream.ofNullable(FlowReader.element(flow)).forEach(replaced::add);
      }
    }
    // What is missing in a class file does not come by waiting.
    return replaced.stream().filter(compilation::isSource).anyMatch(waiting::isWaiting);
  }

  private ReplacementsModel model(TypeElement type, List<ReplacementModel> replacements) {
    List<TaskModel> used =
        replacements.stream()
            .flatMap(each -> Stream.of(each.task(), each.target()))
            .filter(Objects::nonNull)
            .toList();
    List<TypeElement> replaced =
        replacements.stream()
            .map(ReplacementModel::flow)
            .filter(Objects::nonNull)
            .map(FlowModel::type)
            .toList();
    return new ReplacementsModel(
        type,
        ClassName.get(type),
        compilation.visibility(type) == Visibility.PUBLIC,
        replacements,
        surroundings.read(type, used, replaced));
  }

  private ReplacementModel replacement(
      TypeElement type,
      ExecutableElement method,
      AnnotationMirror mirror,
      AnnotationValue flowValue,
      AnnotationValue taskValue) {
    String taskName = Annotations.text(taskValue);
    TypeElement flowType = FlowReader.element(flowValue);
    FlowModel flow = flowType == null ? null : flows.apply(flowType);
    TaskModel target = flow == null ? null : target(flow, taskName);
    TaskModel task =
        methods.declaredIn(type).stream()
            .filter(each -> each.method().equals(method))
            .map(each -> tasks.read(each, type, type, null))
            .findFirst()
            .orElse(null);
    return new ReplacementModel(
        method,
        mirror,
        flowValue,
        taskValue,
        FlowReader.text(flowValue),
        taskName,
        type,
        flow,
        target,
        task,
        target == null ? null : renamed(method, target));
  }

  private static @Nullable TaskModel target(FlowModel flow, String taskName) {
    return flow.tasks().stream()
        .filter(task -> task.name().equals(taskName))
        .findFirst()
        .orElse(null);
  }

  /** The types of a method whose type variables are called like those of the task, in order. */
  private static Renamed renamed(ExecutableElement method, TaskModel target) {
    List<TypeVariableName> wanted = target.signature().typeVariables();
    List<? extends TypeParameterElement> own = method.getTypeParameters();
    Map<Element, String> names = new HashMap<>();
    for (int i = 0; i < Math.min(own.size(), wanted.size()); i++) {
      names.put(own.get(i), wanted.get(i).name());
    }
    TypeNames types = new TypeNames(names, Nullness.none());
    return new Renamed(
        names,
        own.stream().map(TaskReader::typeOf).map(types::bounds).toList(),
        method.getParameters().stream().map(each -> types.of(each.asType())).toList(),
        types.of(method.getReturnType()));
  }
}
