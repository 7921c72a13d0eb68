package dev.weir.processor.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * All problems of a round, and the tasks and classes that they rule out. What one class has told of
 * a place is not told again for another class that sees it as well.
 */
public final class Report {

  private final Compilation compilation;
  private final Map<String, String> tellers;
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<Object> rejected = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A report without problems.
   *
   * @param tellers which class has told each problem, kept from round to round
   */
  public Report(Compilation compilation, Map<String, String> tellers) {
    this.compilation = compilation;
    this.tellers = tellers;
  }

  /** Notes a problem that rules nothing out. */
  public void add(Problem problem, Place place, Object... arguments) {
    String within = place.within().getQualifiedName().toString();
    String teller = tellers.putIfAbsent(key(problem, place), within);
    if (teller == null || teller.equals(within)) {
      findings.add(new Finding(problem, problem.message(arguments), place));
    }
  }

  /** What is in a class file is told at each class that sees it, for it has no line of its own. */
  private String key(Problem problem, Place place) {
    StringBuilder key = new StringBuilder(problem.name());
    for (Element each = place.element(); each != null; each = each.getEnclosingElement()) {
      key.append(' ').append(each);
    }
    key.append(' ').append(place.mirror()).append(' ').append(place.value());
    return compilation.isSource(place.element())
        ? key.toString()
        : key.append(' ').append(place.within()).toString();
  }

  /** Notes a problem because of which nothing can be generated for a part of the model. */
  public void reject(Object part, Problem problem, Place place, Object... arguments) {
    rejected.add(part);
    add(problem, place, arguments);
  }

  /** Rules a part of the model out because of a problem that is noted elsewhere. */
  public void reject(Object part) {
    rejected.add(part);
  }

  /** Whether code can be generated for a part of the model. */
  public boolean accepts(Object part) {
    return !rejected.contains(part);
  }

  /** The problems in the order in which they were found, none twice. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
