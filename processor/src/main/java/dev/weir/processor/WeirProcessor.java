package dev.weir.processor;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates a typed builder for each {@code @Flow} class, checked replacements for
 * {@code @Replaces} methods, and records the parameter names of other {@code @Task} methods.
 */
@AutoService(Processor.class)
public final class WeirProcessor extends AbstractProcessor {

  private @Nullable Rounds rounds;

  /** For the compiler. */
  public WeirProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds =
        new Rounds(
            environment.getElementUtils(),
            environment.getTypeUtils(),
            environment.getFiler(),
            new Diagnostics(environment.getMessager()));
  }

  /** Ours, and the one on generated code that nobody else claims, which users would be told of. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return new LinkedHashSet<>(
        List.of(
            "dev.weir.Cache",
            "dev.weir.Flow",
            "dev.weir.Replaces",
            "dev.weir.Retry",
            "dev.weir.Sensitive",
            "dev.weir.Task",
            "dev.weir.TaskParameters",
            "dev.weir.Timeout",
            "dev.weir.WeirGenerated",
            "javax.annotation.processing.Generated"));
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** These annotations are ours alone, so we claim them: users would be warned otherwise. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (rounds != null) {
      rounds.process(round);
    }
    return true;
  }
}
