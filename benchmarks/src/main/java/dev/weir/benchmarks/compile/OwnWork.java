package dev.weir.benchmarks.compile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A processor that measures the CPU time another one takes: reading, checking, and writing files;
 * not what javac does with those files afterwards.
 */
final class OwnWork implements Processor {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Processor processor;
  private long nanos;

  OwnWork(Processor processor) {
    this.processor = processor;
  }

  /** The CPU time so far. */
  long nanos() {
    return nanos;
  }

  private <T> T measured(Supplier<T> work) {
    long before = THREADS.getCurrentThreadCpuTime();
    try {
      return work.get();
    } finally {
      nanos += THREADS.getCurrentThreadCpuTime() - before;
    }
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    measured(
        () -> {
          processor.init(environment);
          return processor;
        });
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // as the other processor does
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return measured(() -> processor.process(annotations, round));
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return processor.getCompletions(element, annotation, member, userText);
  }
}
