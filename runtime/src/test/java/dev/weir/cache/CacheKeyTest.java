package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.cache.Calls.call;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheKeyTest {

  private static Object[] nested(int last) {
    return new Object[] {new int[] {1, 2}, new String[][] {{"a"}, {null}}, new double[] {last}};
  }

  @Tag("decision-28")
  @Test
  void equalIfMethodAndInputsAre() {
    CacheKey key = new CacheKey("C", "m", List.of("int", "java.util.List"), "", List.of(1, "x"));

    assertThat(new CacheKey("C", "m", List.of("int", "java.util.List"), "", List.of(1, "x")))
        .isEqualTo(key);
    assertThat(new CacheKey("D", "m", List.of("int", "java.util.List"), "", List.of(1, "x")))
        .isNotEqualTo(key);
    assertThat(new CacheKey("C", "n", List.of("int", "java.util.List"), "", List.of(1, "x")))
        .isNotEqualTo(key);
    assertThat(new CacheKey("C", "m", List.of("long", "java.util.List"), "", List.of(1, "x")))
        .isNotEqualTo(key);
    assertThat(new CacheKey("C", "m", List.of("int", "java.util.List"), "v", List.of(1, "x")))
        .isNotEqualTo(key);
    assertThat(new CacheKey("C", "m", List.of("int", "java.util.List"), "", List.of(1, "y")))
        .isNotEqualTo(key);
    assertThat(new CacheKey("C", "m", List.of("int", "java.util.List"), "", List.of(1L, "x")))
        .isNotEqualTo(key);
    assertThat(key.equals((Object) "C.m")).isFalse();
  }

  @Test
  void saysWhatItWasMadeOf() {
    CacheKey key = new CacheKey("C", "m", List.of("int", "long"), "v", Arrays.asList(1, null));

    assertThat(key.owner()).isEqualTo("C");
    assertThat(key.method()).isEqualTo("m");
    assertThat(key.parameterTypes()).containsExactly("int", "long").inOrder();
    assertThat(key.variant()).isEqualTo("v");
    assertThat(key.inputs()).containsExactly(1, null).inOrder();
  }

  @Test
  void arraysAreComparedByContent() {
    assertThat(call("m", nested(1))).isEqualTo(call("m", nested(1)));
    assertThat(call("m", nested(1)).hashCode()).isEqualTo(call("m", nested(1)).hashCode());
    assertThat(call("m", nested(1))).isNotEqualTo(call("m", nested(2)));
    assertThat(call("m", (Object) new int[] {1})).isNotEqualTo(call("m", (Object) new long[] {1}));
    assertThat(call("m", List.of(new int[] {1}))).isNotEqualTo(call("m", List.of(new int[] {1})));
  }

  @Test
  void changedInputsMakeItNobodysKey() {
    List<Integer> list = new ArrayList<>(List.of(3, 1));
    CacheKey key = call("m", list);
    int hash = key.hashCode();
    assertThat(key.isChanged()).isFalse();

    list.add(2);

    assertThat(key.isChanged()).isTrue();
    assertThat(key.hashCode()).isEqualTo(hash);
    assertThat(key).isNotEqualTo(call("m", List.of(3, 1)));
    assertThat(key).isNotEqualTo(call("m", List.of(3, 1, 2)));

    list.remove(2);

    assertThat(key.isChanged()).isFalse();
    assertThat(key).isEqualTo(call("m", List.of(3, 1)));
  }

  @Test
  void listOfInputsIsCopied() {
    List<@Nullable Object> inputs = new ArrayList<>(List.of(1));
    CacheKey key = new CacheKey("C", "m", List.of("int"), "", inputs);

    inputs.set(0, 2);

    assertThat(key.inputs()).containsExactly(1);
    assertThrows(UnsupportedOperationException.class, () -> key.inputs().set(0, 2));
  }

  @Test
  void remainsEqualOnItsWayThroughBytes() throws IOException, ClassNotFoundException {
    CacheKey key = call("m", 1, "x", null, new int[] {1, 2}, DayOfWeek.MONDAY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Object copy = in.readObject();

      assertThat(copy).isEqualTo(key);
      assertThat(copy.hashCode()).isEqualTo(key.hashCode());
    }
  }

  @Test
  void textHasNoInputs() {
    assertThat(call("m", "secret").toString()).isEqualTo("com.acme.Tasks.m with 1 input");
    assertThat(call("m", "secret", 2).toString()).isEqualTo("com.acme.Tasks.m with 2 inputs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "method", "variant"})
  @SuppressWarnings("NullAway") // the refusal of null is what is tested
  void refusesNull(String name) {
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () ->
                    new CacheKey(
                        name.equals("owner") ? null : "C",
                        name.equals("method") ? null : "m",
                        List.of(),
                        name.equals("variant") ? null : "",
                        List.of())))
        .hasMessageThat()
        .isEqualTo("[NullArgument] " + name + " must not be null");
  }

  @Test
  @SuppressWarnings("NullAway") // the refusal of null is what is tested
  void refusesTypesThatAreNull() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CacheKey("C", "m", Arrays.asList("int", null), "", List.of()));
  }
}
