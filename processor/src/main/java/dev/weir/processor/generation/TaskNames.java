package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.TaskModel;

/**
 * The classes that are generated for one task.
 *
 * @param node the node class
 * @param signature the interface in it
 * @param method the class in it that calls the user's method
 * @param nodeType the node class with the task's type variables
 * @param signatureType the interface with the task's type variables
 * @param methodType the calling class with the task's type variables
 */
record TaskNames(
    ClassName node,
    ClassName signature,
    ClassName method,
    TypeName nodeType,
    TypeName signatureType,
    TypeName methodType) {

  static TaskNames of(FlowModel flow, TaskModel task) {
    ClassName node = flow.builder().nestedClass(task.nodeClass());
    ClassName signature = node.nestedClass("Signature");
    ClassName method = node.nestedClass(methodName(flow, task));
    var arguments = Api.asArguments(task.signature().typeVariables());
    return new TaskNames(
        node,
        signature,
        method,
        Api.parameterized(node, arguments),
        Api.parameterized(signature, arguments),
        Api.parameterized(method, arguments));
  }

  /** A class cannot be called like one around it. */
  private static String methodName(FlowModel flow, TaskModel task) {
    boolean taken =
        task.nodeClass().equals("Method") || flow.builder().simpleName().equals("Method");
    return taken ? "MethodCall" : "Method";
  }
}
