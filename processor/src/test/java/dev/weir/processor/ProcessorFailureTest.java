package dev.weir.processor;

import com.google.testing.compile.Compilation;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What users see if the processor itself is broken: a message that asks to be reported. */
class ProcessorFailureTest {

  @Test
  void isToldForEachClassAndCompilationGoesOn() {
    Compilation compilation =
        Programs.compiler()
            .withProcessors(new Broken())
            .compile(
                List.of(
                    Programs.source("@Flow class Etl { @Task static void load() {} }"),
                    Programs.source("@Flow class Bad { @Task private static void load() {} }")));

    Programs.rejected(
        compilation,
        "Bad.java:1:45: [TaskPrivate] @Task method 'load' must not be private; make it"
            + " package-private",
        "Etl.java:1:7: [ProcessorFailure] the processor has failed on 'demo.Etl':"
            + " java.lang.IllegalStateException: no disk; please report this: Disk.write(Disk.java:7)",
        "Bad.java:1:7: [ProcessorFailure] the processor has failed on 'demo.Bad':"
            + " java.lang.IllegalStateException: no disk; please report this: Disk.write(Disk.java:7)");
  }

  /** The processor, in an environment that cannot write files. */
  private static final class Broken extends AbstractProcessor {

    private final WeirProcessor processor = new WeirProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer =
          proxy(
              Filer.class,
              name -> {
                IllegalStateException failure = new IllegalStateException("no disk");
                failure.setStackTrace(
                    new StackTraceElement[] {
                      new StackTraceElement("Disk", "write", "Disk.java", 7)
                    });
                throw failure;
              });
      processor.init(
          proxy(
              ProcessingEnvironment.class,
              name ->
                  switch (name) {
                    case "getFiler" -> filer;
                    case "getMessager" -> environment.getMessager();
                    case "getElementUtils" -> environment.getElementUtils();
                    case "getTypeUtils" -> environment.getTypeUtils();
                    default -> throw new UnsupportedOperationException(name);
                  }));
    }

    private interface Answer {
      Object to(String method);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> answer.to(method.getName())));
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
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
