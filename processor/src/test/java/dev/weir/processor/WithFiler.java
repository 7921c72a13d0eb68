package dev.weir.processor;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The processor, writing its files through a filer of the test's. */
class WithFiler extends AbstractProcessor {

  private final WeirProcessor processor = new WeirProcessor();
  private final UnaryOperator<Filer> filer;

  /**
   * A processor for one compilation.
   *
   * @param filer given the compiler's filer, gives the one that the processor sees
   */
  WithFiler(UnaryOperator<Filer> filer) {
    this.filer = filer;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(new Environment(environment, filer.apply(environment.getFiler())));
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

  private record Environment(ProcessingEnvironment original, Filer filer)
      implements ProcessingEnvironment {

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Map<String, String> getOptions() {
      return original.getOptions();
    }

    @Override
    public Messager getMessager() {
      return original.getMessager();
    }

    @Override
    public Elements getElementUtils() {
      return original.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return original.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return original.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return original.getLocale();
    }
  }
}
