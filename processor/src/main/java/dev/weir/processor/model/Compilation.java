package dev.weir.processor.model;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler offers to ask it.
 *
 * @param elements about elements
 * @param types about types
 * @param sources the names of all outermost classes that are being compiled
 */
public record Compilation(Elements elements, Types types, Set<String> sources) {

  /** Whether an element is being compiled, and not read from a class file. */
  public boolean isSource(Element element) {
    return sources.contains(Enclosing.outermost(element).getQualifiedName().toString());
  }

  /** A class as an element sees it, since not all modules read all others; null if it does not. */
  public @Nullable TypeElement find(String name, Element from) {
    ModuleElement module = elements.getModuleOf(from);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  /** The name of the package of an element. */
  public String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /** The narrowest visibility of a class and the classes around it, as seen from elsewhere. */
  public Visibility visibility(TypeElement type) {
    Visibility narrowest = Visibility.PUBLIC;
    for (TypeElement each = type; each != null; each = Enclosing.outer(each)) {
      Visibility visibility = Visibility.of(each);
      narrowest = visibility.compareTo(narrowest) < 0 ? visibility : narrowest;
    }
    return narrowest;
  }

  /** The class that is private, of a class and those around it; the outermost one if none is. */
  public TypeElement privateClass(TypeElement type) {
    TypeElement outer = Enclosing.outer(type);
    return Visibility.of(type) == Visibility.PRIVATE || outer == null ? type : privateClass(outer);
  }

  /** Whether code in the package of one class can use another one. */
  public boolean canUse(TypeElement type, Element from) {
    Visibility visibility = visibility(type);
    return visibility == Visibility.PUBLIC
        || (visibility != Visibility.PRIVATE && packageOf(type).equals(packageOf(from)));
  }

  /** How far a declaration can be seen, from the narrowest on. */
  public enum Visibility {
    PRIVATE("private"),
    PACKAGE("package-private"),
    PROTECTED("protected"),
    PUBLIC("public");

    private final String text;

    Visibility(String text) {
      this.text = text;
    }

    /** The visibility that the declaration itself says. */
    public static Visibility of(Element element) {
      if (element.getModifiers().contains(Modifier.PUBLIC)) {
        return PUBLIC;
      }
      if (element.getModifiers().contains(Modifier.PROTECTED)) {
        return PROTECTED;
      }
      return element.getModifiers().contains(Modifier.PRIVATE) ? PRIVATE : PACKAGE;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
