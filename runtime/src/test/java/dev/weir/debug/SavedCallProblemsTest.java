package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A call of which something could not be saved. */
class SavedCallProblemsTest {

  @Test
  void saysWhatIsMissing() {
    SavedCall call =
        new SavedCall(
            new SavedCall.Origin("Etl", "load", 0, 1, false),
            SavedCall.Part.of("method", "m"),
            SavedCall.Part.of("signature", "s"),
            List.of(SavedCall.Part.of("lock", new Object())));

    assertThat(Assertions.assertThrows(IllegalStateException.class, call::requireWhole))
        .hasMessageThat()
        .isEqualTo(
            "[CallNotSerializable] 'load' cannot be called in another JVM: lock is a"
                + " java.lang.Object, which is not serializable; replay() calls it in this one");
  }
}
