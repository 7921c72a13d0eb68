package dev.weir.processor.validation;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Kinds;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Searches a type, at any depth, for what a signature must not have. */
record TypeCheck(Compilation compilation) {

  private static final String STATE_PACKAGE = "dev.weir.state";
  private static final Set<String> GRAPH_TYPES =
      Set.of("TaskNode", "GeneratedNode", "MappedNode", "Input", "Arg", "Each", "Parameter");
  private static final Set<String> STATES =
      Set.of(
          "TaskState",
          "Pending",
          "Scheduled",
          "Retrying",
          "Paused",
          "Running",
          "Success",
          "Cached",
          "Skipped",
          "Failed",
          "TriggerFailed",
          "TimedOut",
          "Mapped",
          "Cancelled");

  /** A generic class that is used without type arguments; null if there is none. */
  @Nullable TypeElement raw(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> raw(((ArrayType) type).getComponentType());
      case DECLARED -> rawDeclared((DeclaredType) type);
      case WILDCARD -> firstRaw(bounds((WildcardType) type));
      case INTERSECTION -> firstRaw(((IntersectionType) type).getBounds());
      default -> null;
    };
  }

  private @Nullable TypeElement rawDeclared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      return element;
    }
    TypeElement outer = raw(type.getEnclosingType());
    return outer == null ? firstRaw(type.getTypeArguments()) : outer;
  }

  private @Nullable TypeElement firstRaw(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      TypeElement found = raw(type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A class that code in another class's package cannot use; null if there is none. */
  @Nullable TypeElement inaccessible(TypeMirror type, Element from) {
    return switch (type.getKind()) {
      case ARRAY -> inaccessible(((ArrayType) type).getComponentType(), from);
      case DECLARED -> inaccessibleDeclared((DeclaredType) type, from);
      case WILDCARD -> firstInaccessible(bounds((WildcardType) type), from);
      case INTERSECTION -> firstInaccessible(((IntersectionType) type).getBounds(), from);
      default -> null;
    };
  }

  private @Nullable TypeElement inaccessibleDeclared(DeclaredType type, Element from) {
    TypeElement element = (TypeElement) type.asElement();
    return compilation.canUse(element, from)
        ? firstInaccessible(type.getTypeArguments(), from)
        : element;
  }

  private @Nullable TypeElement firstInaccessible(List<? extends TypeMirror> types, Element from) {
    for (TypeMirror type : types) {
      TypeElement found = inaccessible(type, from);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * A type of Weir that no parameter can have, since it stands for a task and not for a value; null
   * if it is none. {@code TaskState} itself is fine.
   */
  @Nullable TypeElement notAValue(TypeMirror type) {
    DeclaredType declared = Kinds.asDeclared(type);
    boolean isState = declared != null && isTaskState((TypeElement) declared.asElement());
    return isState ? null : ofWeir(type);
  }

  private @Nullable TypeElement ofWeir(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> ofWeir(((ArrayType) type).getComponentType());
      case DECLARED -> declaredOfWeir((DeclaredType) type);
      case TYPEVAR -> ofWeir(((TypeVariable) type).getUpperBound());
      default -> null;
    };
  }

  private @Nullable TypeElement declaredOfWeir(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return isOfWeir(element) || extendsNode(element) ? element : null;
  }

  /** What a parameter can have in place of such a type. */
  String insteadOf(TypeElement type) {
    if (isTaskState(type)) {
      return "take a TaskState<…> for each task";
    }
    return compilation.packageOf(type).equals(STATE_PACKAGE)
        ? "take a TaskState<…>, and ask it of which kind it is"
        : "take the type of the result";
  }

  private boolean isTaskState(TypeElement type) {
    return compilation.packageOf(type).equals(STATE_PACKAGE)
        && type.getSimpleName().contentEquals("TaskState");
  }

  private boolean isOfWeir(TypeElement type) {
    Set<String> names =
        switch (compilation.packageOf(type)) {
          case "dev.weir.graph" -> GRAPH_TYPES;
          case STATE_PACKAGE -> STATES;
          default -> Set.of();
        };
    return names.contains(type.getSimpleName().toString());
  }

  private boolean extendsNode(TypeElement type) {
    DeclaredType declared = Kinds.asDeclared(type.getSuperclass());
    return declared != null && isOfWeir((TypeElement) declared.asElement());
  }

  private static List<TypeMirror> bounds(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return List.of(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? List.of() : List.of(type.getSuperBound());
  }
}
