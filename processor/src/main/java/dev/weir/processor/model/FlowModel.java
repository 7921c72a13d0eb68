package dev.weir.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A class annotated with {@code @Flow}.
 *
 * @param type the class
 * @param mirror the annotation
 * @param builderValue the value that names the builder, if there is one
 * @param source the class's name
 * @param builder the name of the builder to generate
 * @param isPublic whether the class can be seen everywhere
 * @param typeVariables the builder's type variables
 * @param instances what the builder's constructor takes, in order
 * @param tasks its own tasks, inherited ones, and those it uses that are not hidden
 * @param isComplete whether all tasks could be read; not so if a type is missing
 * @param uses the other classes it names
 * @param surroundings where the builder is compiled
 */
public record FlowModel(
    TypeElement type,
    AnnotationMirror mirror,
    @Nullable AnnotationValue builderValue,
    ClassName source,
    ClassName builder,
    boolean isPublic,
    List<TypeVariableName> typeVariables,
    List<InstanceModel> instances,
    List<TaskModel> tasks,
    boolean isComplete,
    List<UseModel> uses,
    Surroundings surroundings) {

  /** The flow's name, as people see it. */
  public String name() {
    return GeneratedNames.display(source);
  }

  /** The place of the class. */
  public Place place() {
    return Place.of(type, type);
  }

  /** The place of the annotation, or of a value in it. */
  public Place place(@Nullable AnnotationValue value) {
    return place().at(mirror, value);
  }

  /**
   * This flow without the tasks that cannot work. What the constructor takes stays, but for the
   * instance of a used class of which no task is left.
   */
  public FlowModel accepted(Report report) {
    List<TaskModel> sound = tasks.stream().filter(report::accepts).toList();
    Set<ClassName> holders =
        sound.stream().map(TaskModel::holderName).collect(Collectors.toCollection(HashSet::new));
    holders.add(source);
    return new FlowModel(
        type,
        mirror,
        builderValue,
        source,
        builder,
        isPublic,
        typeVariables,
        instances.stream().filter(each -> holders.contains(each.className())).toList(),
        sound,
        isComplete,
        uses,
        surroundings);
  }
}
