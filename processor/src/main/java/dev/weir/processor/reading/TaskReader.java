package dev.weir.processor.reading;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Compilation.Visibility;
import dev.weir.processor.model.Enclosing;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.Kinds;
import dev.weir.processor.model.ParameterModel;
import dev.weir.processor.model.SignatureModel;
import dev.weir.processor.model.TaskModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** Reads one task, with the type arguments of the class that it is called through. */
final class TaskReader {

  private static final String TASK_STATE = "dev.weir.state.TaskState";
  private static final Set<String> NESTED = Set.of("Method", "MethodCall", "Signature");

  private final Compilation compilation;
  private final MentionedTypes mentioned;
  private final NullMarks marks;
  private final Deprecations deprecations;

  TaskReader(Compilation compilation) {
    this.compilation = compilation;
    this.mentioned = new MentionedTypes(compilation);
    this.marks = new NullMarks(compilation);
    this.deprecations = new Deprecations(compilation);
  }

  /** Reads a task of a holder for the annotated class {@code within}. */
  TaskModel read(
      TaskDeclaration task, TypeElement holder, TypeElement within, @Nullable AnnotationValue use) {
    ExecutableElement method = task.method();
    SignatureModel signature = signature(task, holder, within);
    Set<TypeElement> ofSignature = mentioned.of(signature.type());
    Set<TypeElement> types = new LinkedHashSet<>(ofSignature);
    types.addAll(task.options().running().types());
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    TypeElement owner = Enclosing.ownerOf(method);
    return new TaskModel(
        task.options(),
        method,
        holder,
        within,
        use,
        ClassName.get(holder),
        ClassName.get(compilation.canUse(owner, within) ? owner : holder),
        signature,
        method.getParameters().stream().map(each -> erased(each.asType())).toList(),
        isStatic ? null : instance(holder, signature.classVariables()),
        types,
        ofSignature.stream().allMatch(this::isPublic),
        marks.isMarked(method, within),
        deprecations.of(method),
        task.conflicting());
  }

  private SignatureModel signature(TaskDeclaration task, TypeElement holder, TypeElement within) {
    ExecutableElement method = task.method();
    ExecutableType type =
        (ExecutableType) compilation.types().asMemberOf((DeclaredType) holder.asType(), method);
    List<TypeParameterElement> ofClass = classVariables(method, type, holder);
    Nullness nullness = marks.nullness(method, within);
    TypeNames names = new TypeNames(renamed(task, holder, ofClass), nullness);
    return new SignatureModel(
        type,
        parameters(task, type, names),
        names.of(type.getReturnType(), method.getReturnType()),
        nullness.of(method, method.getReturnType()),
        type.getThrownTypes().stream().map(names::of).toList(),
        ofClass.stream().map(each -> names.variable(typeOf(each))).toList(),
        type.getTypeVariables().stream().map(names::variable).toList(),
        method.isVarArgs());
  }

  private List<ParameterModel> parameters(
      TaskDeclaration task, ExecutableType type, TypeNames typeNames) {
    ExecutableElement method = task.method();
    List<String> names = new ParameterNames(compilation).of(method, task.options().taskName());
    List<ParameterModel> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      VariableElement element = method.getParameters().get(i);
      TypeMirror mirror = type.getParameterTypes().get(i);
      TypeName name = typeNames.of(mirror, element.asType());
      parameters.add(
          new ParameterModel(
              element,
              names.get(i),
              mirror,
              name,
              erased(mirror),
              state(mirror, name),
              typeNames.nullness().of(element, element.asType()),
              task.isSensitive(i)));
    }
    return parameters;
  }

  /** What a {@code TaskState} is the state of; null for another type, and for a raw one. */
  private static @Nullable TypeName state(TypeMirror type, TypeName name) {
    DeclaredType state = Kinds.asDeclared(type);
    boolean isState =
        state != null
            && ((TypeElement) state.asElement()).getQualifiedName().contentEquals(TASK_STATE)
            && !state.getTypeArguments().isEmpty();
    return isState && name instanceof ParameterizedTypeName parameterized
        ? parameterized.typeArguments().get(0)
        : null;
  }

  /** The variables of the class that an instance task mentions, and what their bounds mention. */
  private List<TypeParameterElement> classVariables(
      ExecutableElement method, ExecutableType type, TypeElement holder) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return List.of();
    }
    Set<Element> needed = mentioned.variables(type);
    return Enclosing.typeVariables(holder).stream().filter(needed::contains).toList();
  }

  /** The type that a type parameter declares. */
  static TypeVariable typeOf(TypeParameterElement parameter) {
    return (TypeVariable) parameter.asType();
  }

  /** The variables of a class give way to the names of nested classes that are always there. */
  static Map<Element, String> renamed(TypeElement holder) {
    Map<Element, String> renamed = new HashMap<>();
    for (TypeParameterElement variable : Enclosing.typeVariables(holder)) {
      String name = variable.getSimpleName().toString();
      if (NESTED.contains(name)) {
        renamed.put(variable, name + "_");
      }
    }
    return renamed;
  }

  /** A method's variable gives way to those of the class that the method mentions as well. */
  private static Map<Element, String> renamed(
      TaskDeclaration task, TypeElement holder, List<TypeParameterElement> ofClass) {
    Map<Element, String> renamed = renamed(holder);
    Set<String> taken = new HashSet<>(NESTED);
    taken.add(GeneratedNames.nodeClass(task.options().taskName()));
    for (TypeParameterElement variable : ofClass) {
      taken.add(renamed.getOrDefault(variable, variable.getSimpleName().toString()));
    }
    for (TypeParameterElement variable : task.method().getTypeParameters()) {
      String name = variable.getSimpleName().toString();
      while (!taken.add(name)) {
        name += "_";
      }
      renamed.put(variable, name);
    }
    return renamed;
  }

  /** The type of the instance, with wildcards for what the task does not mention. */
  private static TypeName instance(TypeElement holder, List<TypeVariableName> kept) {
    Set<String> names = kept.stream().map(TypeVariableName::name).collect(Collectors.toSet());
    return withWildcards(
        new TypeNames(renamed(holder), Nullness.none()).of(holder.asType()), names);
  }

  private static TypeName withWildcards(TypeName type, Set<String> kept) {
    if (!(type instanceof ParameterizedTypeName parameterized)) {
      return type;
    }
    List<TypeName> arguments =
        parameterized.typeArguments().stream()
            .map(
                each ->
                    each instanceof TypeVariableName variable && kept.contains(variable.name())
                        ? each
                        : WildcardTypeName.subtypeOf(ClassName.OBJECT))
            .toList();
    ParameterizedTypeName outer = parameterized.enclosingType();
    if (outer != null) {
      return ((ParameterizedTypeName) withWildcards(outer, kept))
          .nestedClass(parameterized.rawType().simpleName(), arguments);
    }
    return ParameterizedTypeName.get(parameterized.rawType(), arguments.toArray(new TypeName[0]));
  }

  private TypeName erased(TypeMirror type) {
    return new TypeNames(Map.of(), Nullness.none()).of(compilation.types().erasure(type));
  }

  private boolean isPublic(TypeElement type) {
    return compilation.visibility(type) == Visibility.PUBLIC;
  }
}
