package dev.weir.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a task, as seen from the class that uses it.
 *
 * @param element where it is declared
 * @param name as the user wrote it, or as it was recorded
 * @param mirror its type
 * @param type its type as generated code writes it
 * @param erased its erased type
 * @param state what it is the state of: the {@code T} of {@code TaskState<T>}, as generated code
 *     writes it; null if it is a plain value
 * @param nullness what its declaration says about null, beyond its type
 * @param sensitive whether its values must not be seen
 */
public record ParameterModel(
    VariableElement element,
    String name,
    TypeMirror mirror,
    TypeName type,
    TypeName erased,
    @Nullable TypeName state,
    List<AnnotationSpec> nullness,
    boolean sensitive) {

  /** Whether it takes the state of a task, and not its result. */
  public boolean isState() {
    return state != null;
  }
}
