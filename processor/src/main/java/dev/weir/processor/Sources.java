package dev.weir.processor;

import dev.weir.processor.generation.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;

/** Writes generated files, each with the one class that it is made from. */
final class Sources {

  private final Filer filer;

  Sources(Filer filer) {
    this.filer = filer;
  }

  void write(SourceFile file) {
    try (Writer writer =
        filer.createSourceFile(file.name().canonicalName(), file.origin()).openWriter()) {
      writer.write(file.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
