package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.weir.processor.model.ParameterModel;
import dev.weir.processor.model.PlainTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One overload of a builder method.
 *
 * @param takes what it takes for each parameter
 */
record Form(List<Take> takes) {

  /** What a builder method can take for a parameter. */
  enum Take {
    /** A plain value. */
    VALUE,
    /** An {@code Input}. */
    INPUT,
    /** An {@code Arg}: an {@code Input}, or an {@code Each} that is mapped over. */
    ARG
  }

  /**
   * All overloads: values only, inputs only, for two parameters each mix of both, and the mapped
   * call. There is no plain value for the state of a task.
   */
  static List<Form> of(List<ParameterModel> parameters) {
    int count = parameters.size();
    List<Form> forms = new ArrayList<>();
    if (count > 0) {
      forms.add(all(count, Take.VALUE));
    }
    forms.add(all(count, Take.INPUT));
    if (count == 2) {
      forms.add(new Form(List.of(Take.VALUE, Take.INPUT)));
      forms.add(new Form(List.of(Take.INPUT, Take.VALUE)));
    }
    if (count > 0) {
      forms.add(all(count, Take.ARG));
    }
    if (count == 2 && parameters.stream().anyMatch(Form::takesAnything)) {
      // Each is an Object too, so a call with it and an input would fit two of the others.
      forms.add(new Form(List.of(Take.ARG, Take.INPUT)));
      forms.add(new Form(List.of(Take.INPUT, Take.ARG)));
    }
    forms.removeIf(form -> form.takesAStateAsValue(parameters));
    return forms;
  }

  private static Form all(int count, Take take) {
    return new Form(Collections.nCopies(count, take));
  }

  private static boolean takesAnything(ParameterModel parameter) {
    TypeName type = PlainTypes.of(parameter.type());
    return type.equals(ClassName.OBJECT) || type instanceof TypeVariableName;
  }

  private boolean takesAStateAsValue(List<ParameterModel> parameters) {
    for (int i = 0; i < takes.size(); i++) {
      if (takes.get(i) == Take.VALUE && parameters.get(i).isState()) {
        return true;
      }
    }
    return false;
  }

  Take take(int parameter) {
    return takes.get(parameter);
  }

  /** Whether some of its arguments must be made inputs first. */
  boolean hasValues() {
    return takes.contains(Take.VALUE);
  }

  /** Whether it is the mapped call. */
  boolean isMapped() {
    return takes.contains(Take.ARG);
  }

  /**
   * Whether the last parameter takes a plain value, and so any number of them if it is variable.
   */
  boolean endsWithValue() {
    return !takes.isEmpty() && takes.get(takes.size() - 1) == Take.VALUE;
  }
}
