package dev.weir.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.ExecutableType;

/**
 * How a task is called, with the type arguments of the class that uses it filled in.
 *
 * @param type as the compiler sees it
 * @param parameters the parameters in order
 * @param result the result's type as generated code writes it
 * @param resultNullness what the declaration says about null, beyond the result's type
 * @param thrown the exceptions that it declares
 * @param classVariables the type variables of the class that an instance task mentions
 * @param methodVariables the method's own type variables
 * @param varargs whether the last parameter is variable
 */
public record SignatureModel(
    ExecutableType type,
    List<ParameterModel> parameters,
    TypeName result,
    List<AnnotationSpec> resultNullness,
    List<TypeName> thrown,
    List<TypeVariableName> classVariables,
    List<TypeVariableName> methodVariables,
    boolean varargs) {

  /** The type variables of all that is generated for the task. */
  public List<TypeVariableName> typeVariables() {
    return Stream.concat(classVariables.stream(), methodVariables.stream()).toList();
  }

  /** The names of the parameters. */
  public List<String> names() {
    return parameters.stream().map(ParameterModel::name).toList();
  }
}
