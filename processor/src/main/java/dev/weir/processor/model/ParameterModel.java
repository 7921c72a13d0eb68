package dev.weir.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a task, as seen from the class that uses it.
 *
 * @param element where it is declared
 * @param name as the user wrote it, or as it was recorded
 * @param mirror its type
 * @param type its type as generated code writes it
 * @param erased its erased type
 * @param nullness what its declaration says about null, beyond its type
 */
public record ParameterModel(
    VariableElement element,
    String name,
    TypeMirror mirror,
    TypeName type,
    TypeName erased,
    List<AnnotationSpec> nullness) {}
