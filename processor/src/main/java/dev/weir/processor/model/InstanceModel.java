package dev.weir.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * An instance that the builder's constructor takes because tasks are called on it.
 *
 * @param className its class
 * @param type its class with type arguments, if it has any
 * @param variable what the builder calls it
 * @param isPublic whether the class can be used everywhere
 * @param serializable whether the class is serializable
 */
public record InstanceModel(
    ClassName className, TypeName type, String variable, boolean isPublic, boolean serializable) {}
