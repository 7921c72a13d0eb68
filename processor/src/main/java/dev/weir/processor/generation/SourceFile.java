package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/**
 * A generated file.
 *
 * @param name the class in it
 * @param text the source
 * @param origin the one class that it is made from
 */
public record SourceFile(ClassName name, String text, TypeElement origin) {}
