package dev.weir.processor.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All problems of a round, and the tasks and classes that they rule out. */
public final class Report {

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<Object> rejected = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Notes a problem that rules nothing out. */
  public void add(Problem problem, Place place, Object... arguments) {
    findings.add(new Finding(problem, problem.message(arguments), place));
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
