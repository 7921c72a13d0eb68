package dev.weir.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/**
 * The processor, watched: notes what it says its files come from, and refuses everything else that
 * a filer can do.
 */
final class Origins extends WithFiler {

  private final List<String> origins;

  Origins() {
    this(new ArrayList<>());
  }

  private Origins(List<String> origins) {
    super(filer -> new NotingFiler(filer, origins));
    this.origins = origins;
  }

  /** For each file, in order, a line such as {@code demo.EtlFlow from [demo.Etl]}. */
  List<String> origins() {
    return origins;
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
