package dev.weir.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/**
 * The processor, watched: notes what it says its files come from, and refuses everything else that
 * a filer can do.
 */
final class Origins extends AbstractProcessor {

  private final List<String> origins = new ArrayList<>();
  private final WeirProcessor processor = new WeirProcessor();

  /** For each file, in order, a line such as {@code demo.EtlFlow from [demo.Etl]}. */
  List<String> origins() {
    return origins;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(new Environment(environment, origins));
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

  private record Environment(ProcessingEnvironment original, List<String> origins)
      implements ProcessingEnvironment {

    @Override
    public Filer getFiler() {
      return new NotingFiler(original.getFiler(), origins);
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

  private record NotingFiler(Filer original, List<String> origins) implements Filer {

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... from) throws IOException {
      origins.add(name + " from " + List.of(from));
      return original.createSourceFile(name, from);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileObject createResource(
        Location location, CharSequence module, CharSequence name, Element... from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileObject getResource(Location location, CharSequence module, CharSequence name) {
      throw new UnsupportedOperationException();
    }
  }
}
