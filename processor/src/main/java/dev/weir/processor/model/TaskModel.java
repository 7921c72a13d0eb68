package dev.weir.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A task of one flow or library.
 *
 * @param options what its annotations say
 * @param method the method that runs
 * @param holder the class that it is called through: the flow, or a class that the flow uses
 * @param within the annotated class that is being read
 * @param use where the flow names the holder, if that is another class
 * @param holderName the name of the holder
 * @param owner the class that the runtime is told
 * @param signature how it is called
 * @param declaredErasure the erased parameter types of the method as it is declared
 * @param instance the type of the variable it is called on; null for a static method
 * @param types all classes that the signature and the options mention
 * @param isPublic whether its node class can be seen everywhere
 * @param nullMarked whether the types of its signature are not null unless they say so
 * @param deprecation that the user has deprecated the method; null if not
 * @param conflicting further declarations it inherits, with other options
 */
public record TaskModel(
    TaskOptions options,
    ExecutableElement method,
    TypeElement holder,
    TypeElement within,
    @Nullable AnnotationValue use,
    ClassName holderName,
    ClassName owner,
    SignatureModel signature,
    List<TypeName> declaredErasure,
    @Nullable TypeName instance,
    Set<TypeElement> types,
    boolean isPublic,
    boolean nullMarked,
    @Nullable Deprecation deprecation,
    List<ExecutableElement> conflicting) {

  /** The task name: of the builder method, and the start of slugs. */
  public String name() {
    return options.taskName();
  }

  /** The name of the method that runs. */
  public String methodName() {
    return method.getSimpleName().toString();
  }

  /** The simple name of the node class. */
  public String nodeClass() {
    return GeneratedNames.nodeClass(name());
  }

  /** Whether the method belongs to a class and not to its instances. */
  public boolean isStatic() {
    return instance == null;
  }

  /**
   * Whether the method is static and without type variables, so that one object serves all uses.
   */
  public boolean isConstant() {
    return isStatic() && signature.typeVariables().isEmpty();
  }

  /** How messages call it: with its class if it is declared elsewhere. */
  public String title() {
    TypeElement declaring = Enclosing.ownerOf(method);
    return declaring.equals(within) ? methodName() : declaring.getSimpleName() + "." + methodName();
  }

  /** The place of the method. */
  public Place place() {
    return Place.of(method, within);
  }

  /** The place of a value in the annotation. */
  public Place place(@Nullable AnnotationValue value) {
    AnnotationMirror mirror = options.mirror();
    return value == null || !options.onMethod() ? place() : place().at(mirror, value);
  }

  /** The place of what an annotation says of how the task is run. */
  public Place place(Written<?> written) {
    return Place.of(options.running().declared(), within).at(written.mirror(), written.where());
  }

  /** The place of a parameter. */
  public Place place(ParameterModel parameter) {
    return Place.of(parameter.element(), within);
  }
}
