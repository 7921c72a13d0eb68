package dev.weir.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Deprecation;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads what the user has deprecated. */
record Deprecations(Compilation compilation) {

  private static final String ANNOTATION = "java.lang.Deprecated";
  private static final Pattern REASON =
      Pattern.compile("(?ms)^\\s*@deprecated\\s+(.*?)(?=^\\s*@|\\z)");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)}");
  private static final Pattern LINK = Pattern.compile("#?([^\\s(]*(?:\\([^)]*\\))?)\\s*(.*)");

  /** The deprecation of an element; null if there is none. Some tools know only the Javadoc tag. */
  @Nullable Deprecation of(Element element) {
    AnnotationMirror mirror = Annotations.find(element, ANNOTATION);
    if (mirror == null && !compilation.elements().isDeprecated(element)) {
      return null;
    }
    AnnotationSpec annotation =
        mirror == null
            ? AnnotationSpec.builder(Deprecated.class).build()
            : AnnotationSpec.get(mirror);
    String comment = compilation.elements().getDocComment(element);
    return new Deprecation(annotation, comment == null ? "" : reason(comment));
  }

  /** Whether code that uses an element is warned of it: of its removal, or of mere deprecation. */
  boolean isWarnedOf(Element element, boolean forRemoval) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      AnnotationMirror mirror = Annotations.find(each, ANNOTATION);
      if (mirror != null) {
        AnnotationValue value = Annotations.value(mirror, "forRemoval");
        return forRemoval == (value != null && Boolean.TRUE.equals(value.getValue()));
      }
      if (compilation.elements().isDeprecated(each)) {
        return !forRemoval;
      }
    }
    return false;
  }

  private static String reason(String comment) {
    Matcher found = REASON.matcher(comment);
    return found.find() ? text(found.group(1).strip().replaceAll("\\s+", " ")) : "";
  }

  /** The text where other imports are around it: with links as mere names. */
  private static String text(String written) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (MatchResult tag : INLINE_TAG.matcher(written).results().toList()) {
      text.append(escaped(written.substring(end, tag.start())));
      text.append(inline(tag.group(1), tag.group(2).strip()));
      end = tag.end();
    }
    return text.append(escaped(written.substring(end))).toString();
  }

  private static String inline(String tag, String content) {
    if (tag.equals("literal")) {
      return "{@literal " + escapedBackslashes(content) + "}";
    }
    Matcher link = LINK.matcher(content);
    if (!tag.startsWith("link") || !link.matches()) {
      return content.isEmpty() ? "" : "{@code " + escapedBackslashes(content) + "}";
    }
    String label = link.group(2);
    return label.isEmpty() ? "{@code " + link.group(1).replace('#', '.') + "}" : escaped(label);
  }

  /** What would start a tag, or is no escape in Java. */
  private static String escaped(String text) {
    return escapedBackslashes(text.replace("@", "&#64;"));
  }

  private static String escapedBackslashes(String text) {
    return text.replace("\\", "&#92;");
  }
}
