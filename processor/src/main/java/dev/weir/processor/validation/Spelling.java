package dev.weir.processor.validation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which name was meant. */
final class Spelling {

  private Spelling() {}

  /** The name that is nearest to what was written; null if none is near. */
  static @Nullable String nearest(String written, List<String> names) {
    String best = null;
    int least = Math.max(2, written.length() / 3) + 1;
    for (String name : names) {
      int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best;
  }

  /** How many characters must be changed, added or left out. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
