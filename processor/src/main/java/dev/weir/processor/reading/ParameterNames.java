package dev.weir.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Enclosing;
import dev.weir.processor.model.GeneratedNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Finds the names of a task's parameters. Class files mostly lack them, so for tasks of other
 * modules they are read from what was generated there.
 */
record ParameterNames(Compilation compilation) {

  List<String> of(ExecutableElement method, String taskName) {
    List<String> written =
        method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    if (written.isEmpty() || compilation.isSource(method)) {
      return written;
    }
    List<String> recorded = recorded(Enclosing.ownerOf(method), taskName);
    return recorded.size() == written.size() ? recorded : written;
  }

  private List<String> recorded(TypeElement owner, String taskName) {
    ClassName source = ClassName.get(owner);
    AnnotationMirror flow = Annotations.find(owner, Annotations.FLOW);
    ClassName generated =
        flow == null ? GeneratedNames.library(source) : FlowReader.builder(source, flow);
    String name = generated.nestedClass(GeneratedNames.nodeClass(taskName)).canonicalName();
    TypeElement node = compilation.find(name, owner);
    AnnotationMirror names =
        node == null ? null : Annotations.find(node, Annotations.TASK_PARAMETERS);
    return names == null ? List.of() : Annotations.texts(Annotations.value(names, "value"));
  }
}
