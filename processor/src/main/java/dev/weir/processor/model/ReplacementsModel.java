package dev.weir.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class with declared replacements.
 *
 * @param type the class
 * @param source its name
 * @param isPublic whether the class can be seen everywhere
 * @param replacements its replacements
 * @param surroundings where it is compiled
 */
public record ReplacementsModel(
    TypeElement type,
    ClassName source,
    boolean isPublic,
    List<ReplacementModel> replacements,
    Surroundings surroundings) {

  /** The name of the class to generate. */
  public ClassName generated() {
    return GeneratedNames.replacements(source);
  }
}
