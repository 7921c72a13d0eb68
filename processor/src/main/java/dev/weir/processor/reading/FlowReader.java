package dev.weir.processor.reading;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Compilation.Visibility;
import dev.weir.processor.model.Enclosing;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.InstanceModel;
import dev.weir.processor.model.LibraryModel;
import dev.weir.processor.model.StrayOption;
import dev.weir.processor.model.StraySensitive;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.TypeText;
import dev.weir.processor.model.UseModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads flows and task libraries. */
public final class FlowReader {

  private final Compilation compilation;
  private final TaskMethods methods;
  private final MentionedTypes mentioned;
  private final SurroundingsReader surroundings;
  private final TaskReader tasks;

  /** Reads with what the compiler offers. */
  public FlowReader(Compilation compilation) {
    this.compilation = compilation;
    this.methods = new TaskMethods(compilation);
    this.mentioned = new MentionedTypes(compilation);
    this.surroundings = new SurroundingsReader(compilation);
    this.tasks = new TaskReader(compilation);
  }

  /** Reads a flow; null if the class is none. */
  public @Nullable FlowModel flow(TypeElement type) {
    AnnotationMirror mirror = Annotations.find(type, Annotations.FLOW);
    if (mirror == null) {
      return null;
    }
    List<TaskModel> own = read(type, type, null);
    List<UseModel> uses =
        Annotations.values(Annotations.value(mirror, "uses")).stream()
            .filter(FlowReader::isResolved)
            .map(value -> use(value, type))
            .toList();
    List<TaskModel> all = withUsed(own, uses);
    ClassName source = ClassName.get(type);
    return new FlowModel(
        type,
        mirror,
        Annotations.value(mirror, "builder"),
        source,
        builder(source, mirror),
        compilation.visibility(type) == Visibility.PUBLIC,
        own.stream().allMatch(TaskModel::isStatic) ? List.of() : variables(type),
        instances(type, own, uses),
        all,
        !isWaiting(type),
        uses,
        surroundings.readFlow(type, all));
  }

  /** Reads a class with tasks that is no flow. */
  public LibraryModel library(TypeElement type) {
    List<TaskModel> declared =
        methods.declaredIn(type).stream()
            .filter(task -> !mentioned.isUnresolved(task.method()))
            .map(task -> tasks.read(task, type, type, null))
            .toList();
    return new LibraryModel(
        type, ClassName.get(type), declared, surroundings.read(type, List.of(), List.of()));
  }

  /** Whether a class must wait for types that another processor may still generate. */
  public boolean isWaiting(TypeElement type) {
    AnnotationMirror mirror = Annotations.find(type, Annotations.FLOW);
    List<TaskDeclaration> declared =
        new ArrayList<>(mirror == null ? methods.declaredIn(type) : methods.of(type));
    if (mirror != null) {
      for (AnnotationValue use : Annotations.values(Annotations.value(mirror, "uses"))) {
        TypeElement used = element(use);
        if (!isResolved(use)) {
          return true;
        }
        declared.addAll(used == null ? List.of() : methods.of(used));
      }
    }
    return mentioned.isUnresolved(type) || declared.stream().anyMatch(this::isWaiting);
  }

  private boolean isWaiting(TaskDeclaration task) {
    return mentioned.isUnresolved(task.method()) || !task.options().running().isComplete();
  }

  /** The options on methods of a class that are no tasks. */
  public List<StrayOption> strayOptions(TypeElement type) {
    return OptionsReader.strays(type);
  }

  /** The sensitive parameters in a class that belong to no task. */
  public List<StraySensitive> straySensitives(TypeElement type) {
    return OptionsReader.straySensitives(type, methods);
  }

  /** The usual name stands in for one that no class can have, which is told later. */
  static ClassName builder(ClassName source, AnnotationMirror flow) {
    String given = Annotations.text(Annotations.value(flow, "builder"));
    return SourceVersion.isName(given)
        ? ClassName.get(source.packageName(), given)
        : GeneratedNames.flow(source);
  }

  /** The class that a value names; null if it is none, or does not exist. */
  static @Nullable TypeElement element(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) type).asElement()
        : null;
  }

  /** The class that a value names, as it is written. */
  static String text(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror type
        ? TypeText.of(new TypeNames(Map.of(), Nullness.none()).of(type))
        : String.valueOf(value.getValue());
  }

  private List<TaskModel> read(
      TypeElement holder, TypeElement within, @Nullable AnnotationValue use) {
    return methods.of(holder).stream()
        .filter(task -> !mentioned.isUnresolved(task.method()))
        .map(task -> tasks.read(task, holder, within, use))
        .toList();
  }

  /** What cannot be resolved is told by the compiler. */
  static boolean isResolved(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR;
  }

  private UseModel use(AnnotationValue value, TypeElement flow) {
    TypeElement type = element(value);
    return new UseModel(
        value, text(value), type, type == null ? List.of() : read(type, flow, value));
  }

  /** What the flow has itself hides what it uses. */
  private static List<TaskModel> withUsed(List<TaskModel> own, List<UseModel> uses) {
    Set<String> names = own.stream().map(TaskModel::name).collect(Collectors.toSet());
    List<TaskModel> all = new ArrayList<>(own);
    Set<TypeElement> seen = new LinkedHashSet<>();
    for (UseModel use : uses) {
      if (use.type() != null && seen.add(use.type())) {
        use.tasks().stream().filter(task -> !names.contains(task.name())).forEach(all::add);
      }
    }
    return all;
  }

  private List<InstanceModel> instances(
      TypeElement type, List<TaskModel> own, List<UseModel> uses) {
    Set<TypeElement> holders = new LinkedHashSet<>();
    if (own.stream().anyMatch(task -> !task.isStatic())) {
      holders.add(type);
    }
    uses.stream()
        .filter(use -> use.tasks().stream().anyMatch(task -> !task.isStatic()))
        .map(UseModel::type)
        .filter(
            used ->
                used != null
                    && Enclosing.typeVariables(used).isEmpty()
                    && compilation.canUse(used, type))
        .forEach(holders::add);
    NameAllocator names = variableNames(holders, type);
    return holders.stream().map(holder -> instance(holder, names)).toList();
  }

  /** A variable must not be called like anything that an expression in its scope starts with. */
  private static NameAllocator variableNames(Set<TypeElement> holders, TypeElement type) {
    NameAllocator names = new NameAllocator();
    Set<String> taken = new LinkedHashSet<>(List.of("dev", "java", "javax", "original"));
    taken.addAll(List.of("place", "signature", "inputs"));
    for (TypeElement each : holders) {
      taken.add(each.getSimpleName().toString());
      taken.add(ClassName.get(each).topLevelClassName().canonicalName().split("\\.", 2)[0]);
    }
    taken.add(ClassName.get(type).topLevelClassName().canonicalName().split("\\.", 2)[0]);
    taken.forEach(names::newName);
    return names;
  }

  private InstanceModel instance(TypeElement type, NameAllocator variables) {
    ClassName className = ClassName.get(type);
    TypeNames names = new TypeNames(TaskReader.renamed(type), Nullness.none());
    TypeName typeName = names.of(type.asType());
    TypeElement serializable = compilation.elements().getTypeElement("java.io.Serializable");
    return new InstanceModel(
        className,
        typeName,
        variables.newName(GeneratedNames.variable(className), className),
        compilation.visibility(type) == Visibility.PUBLIC,
        serializable != null
            && compilation.types().isAssignable(type.asType(), serializable.asType()));
  }

  private static List<TypeVariableName> variables(TypeElement type) {
    TypeNames names = new TypeNames(TaskReader.renamed(type), Nullness.all());
    return Enclosing.typeVariables(type).stream()
        .map(TaskReader::typeOf)
        .map(names::variable)
        .toList();
  }
}
