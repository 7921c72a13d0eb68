package dev.weir.samples.jdkscan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many constants there are of each kind.
 *
 * @param counts the numbers; a kind that does not occur is left out
 */
record Constants(Map<ConstantKind, Long> counts) {

  static final Constants NONE = new Constants(Map.of());

  Constants {
    Map<ConstantKind, Long> ordered = new EnumMap<>(ConstantKind.class);
    ordered.putAll(counts);
    counts = Collections.unmodifiableMap(ordered);
  }

  long of(ConstantKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  Constants plus(Constants other) {
    Map<ConstantKind, Long> sum = new EnumMap<>(ConstantKind.class);
    sum.putAll(counts);
    other.counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new Constants(sum);
  }
}
