package dev.weir.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class with tasks that is no flow.
 *
 * @param type the class
 * @param source its name
 * @param tasks the tasks that it declares itself
 * @param surroundings where it is compiled
 */
public record LibraryModel(
    TypeElement type, ClassName source, List<TaskModel> tasks, Surroundings surroundings) {}
