package dev.weir.processor;

import com.palantir.javapoet.ClassName;
import dev.weir.processor.generation.SourceFile;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Writes generated files, each with the one class that it is made from. */
final class Sources {

  private final Filer filer;
  private final Diagnostics diagnostics;
  // By the name of the file's class, the class that it was made from: of all rounds.
  private final Map<ClassName, String> written = new HashMap<>();

  Sources(Filer filer, Diagnostics diagnostics) {
    this.filer = filer;
    this.diagnostics = diagnostics;
  }

  /** Writes a file, unless there is one of that name already, which users are told. */
  void write(SourceFile file) {
    String source = GeneratedNames.display(ClassName.get(file.origin()));
    String name = file.name().simpleName();
    String before = written.putIfAbsent(file.name(), source);
    if (before != null) {
      diagnostics.print(Problem.GENERATED_NAME_SHARED, file.origin(), source, before, name);
      return;
    }
    try (Writer writer =
        filer.createSourceFile(file.name().canonicalName(), file.origin()).openWriter()) {
      writer.write(file.text());
    } catch (FilerException e) {
      diagnostics.print(Problem.GENERATED_BEFORE, file.origin(), name, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
