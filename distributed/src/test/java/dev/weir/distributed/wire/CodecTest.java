package dev.weir.distributed.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.Crate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read, whoever wrote it. */
class CodecTest {

  private final Codec codec = new Codec(new AllowList(List.of()));

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private String refusal(SentTask task) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> codec.read(task, Map.of()))
            .getMessage());
  }

  @Test
  void classThatIsMissingIsNamed() throws IOException {
    SentTask task = new SentTask("price", "com.acme.Gone", List.of(), List.of(), written(1));

    assertThat(refusal(task))
        .isEqualTo(
            "[ClassMissing] 'price' cannot be read: the class com.acme.Gone is not there; put it on"
                + " the class path");
  }

  @Test
  void classThatIsNotAllowedIsNotRead() throws IOException {
    byte[] bytes = written(new Crate("tea", List.of()));
    SentTask task = new SentTask("price", "java.lang.Object", List.of(), List.of(), bytes);

    assertThat(refusal(task))
        .isEqualTo(
            "[ValueUnreadable] 'price' cannot be read:"
                + " dev.weir.distributed.wire.ValueBytes$NotAllowedException: com.acme.Crate; the"
                + " class is not allowed");
  }

  @Test
  void whatIsNoAttemptIsRefused() throws IOException {
    assertThat(refusal(new SentTask("price", "java.lang.Object", List.of(), List.of(), written(1))))
        .isEqualTo("[ValueUnreadable] 'price' cannot be read: no attempt was sent");
    assertThat(
            refusal(
                new SentTask("price", "java.lang.Object", List.of(), List.of(), new byte[] {1, 2})))
        .isEqualTo(
            "[ValueUnreadable] 'price' cannot be read: java.io.StreamCorruptedException: no value begins like this");
  }

  @Test
  void arrayThatIsLongerThanItsBytesIsRefused() throws IOException {
    byte[] bytes = written(new int[100]);
    bytes[bytes.length - 401] = 127; // the length, of which this is a high byte
    bytes[bytes.length - 404] = 127;
    Outcome outcome = new Outcome(Outcome.Kind.RESULT, bytes);

    Ending ending = codec.read("price", outcome);

    assertThat(ending.refused()).isTrue();
    assertThat(ending.failure())
        .hasMessageThat()
        .isEqualTo(
            "[ValueUnreadable] the result of 'price' cannot be read:"
                + " java.io.InvalidClassException: filter status: REJECTED");
  }

  @Test
  void lambdasAreAsTheClassTheyStandIn() {
    AllowList allowed = new AllowList(List.of("com.acme."));

    assertThat(AllowList.withoutLambda("com.acme.Flow$$Lambda$14/0x1")).isEqualTo("com.acme.Flow");
    assertThat(allowed.contains(Crate[][].class)).isTrue();
    assertThat(allowed.contains(Runtime.class)).isFalse();
    assertThat(allowed.contains(int[].class)).isTrue();
    assertThat(allowed.contains(IOException.class)).isTrue();
  }
}
