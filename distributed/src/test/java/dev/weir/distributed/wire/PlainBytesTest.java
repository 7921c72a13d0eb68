package dev.weir.distributed.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlainBytesTest {

  private static byte[] bytes(int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return all;
  }

  private static byte[] written(@Nullable Object plain) {
    return Objects.requireNonNull(PlainBytes.write(plain));
  }

  @TestFactory
  Stream<DynamicTest> plainValueIsWhatItWas() {
    return Stream.of(
            1,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            (short) -3,
            (byte) -1,
            true,
            false,
            'é',
            -0.0,
            Double.longBitsToDouble(0x7ff8_0000_0000_0001L),
            -0.0f,
            Float.intBitsToFloat(0x7fc0_0001),
            "",
            "tea and \0, é, \uD83C\uDF75, \uD83C alone",
            "x".repeat(21_845))
        .map(value -> DynamicTest.dynamicTest(name(value), () -> roundTrip(value)));
  }

  private static String name(Object value) {
    String text = String.valueOf(value);
    return value.getClass().getSimpleName() + " " + text.substring(0, Math.min(20, text.length()));
  }

  private static void roundTrip(Object value) throws IOException {
    byte[] written = written(value);

    assertThat(PlainBytes.isPlain(written)).isTrue();
    assertThat(PlainBytes.read(written)).isEqualTo(value);
    assertThat(written(PlainBytes.read(written))).isEqualTo(written); // to the last bit
  }

  @Test
  void nullIsAByte() throws IOException {
    byte[] written = written(null);

    assertThat(written).hasLength(1);
    assertThat(PlainBytes.read(written)).isNull();
  }

  @Test
  void arrayOfPlainValuesIsWhatItWas() throws IOException {
    Object[] values = {1, null, "tea", 2L, 'c'};

    assertThat(PlainBytes.read(written(values))).isEqualTo(values);
    assertThat(PlainBytes.read(written(new Object[0]))).isEqualTo(new Object[0]);
  }

  @Test
  void otherValuesNeedAStreamOfObjects() throws IOException {
    Object[] within = {new Object[] {1}};
    List<Object> others =
        new ArrayList<>(
            Arrays.asList(
                "x".repeat(21_846),
                List.of(),
                new Integer[] {1},
                new int[] {1},
                within,
                new Object[] {1, List.of()}));

    for (Object other : others) {
      assertThat(PlainBytes.write(other)).isNull();
    }
    ValueBytes values = new ValueBytes(new AllowList(List.of()));
    assertThat(PlainBytes.isPlain(values.write(List.of()))).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> otherBytesAreRefused() {
    return Stream.of(
        refused("unknown letter", "java.io.StreamCorruptedException: no value begins like this", 1),
        refused("nothing behind it", "java.io.EOFException", 'i', 0, 0, 0),
        refused("short text", "java.io.EOFException", 's', 0, 3, 'a'),
        refused(
            "more than a value",
            "java.io.StreamCorruptedException: there is more than a value",
            'n',
            'n'),
        refused(
            "array of arrays",
            "java.io.StreamCorruptedException: no value begins like this",
            '[',
            0,
            0,
            0,
            1,
            '[',
            0,
            0,
            0,
            0),
        refused(
            "array that is longer than its bytes",
            "java.io.StreamCorruptedException: an array cannot have 2130706432 elements here",
            '[',
            127,
            0,
            0,
            0,
            'n'),
        refused(
            "array of less than nothing",
            "java.io.StreamCorruptedException: an array cannot have -1 elements here",
            '[',
            255,
            255,
            255,
            255));
  }

  private static DynamicTest refused(String what, String message, int... bytes) {
    return DynamicTest.dynamicTest(
        what,
        () ->
            assertThat(
                    assertThrows(IOException.class, () -> PlainBytes.read(bytes(bytes))).toString())
                .isEqualTo(message));
  }
}
