package dinner;

import com.google.auto.value.AutoValue;

@AutoValue
abstract class Bill {
  abstract int amount();

  static Bill of(int amount) {
    return new AutoValue_Bill(amount);
  }
}
