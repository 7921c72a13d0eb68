package dev.weir.distributed.value;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What a worker holds, and how much room that takes from others. */
class ValueStoreTest {

  private final Room room = new Room(10);
  private final ValueStore store = new ValueStore(room);

  @Test
  void copiesMakeRoomForResults() {
    store.keepCopy(1, new byte[6]);
    assertThat(store.keep(2, new byte[8])).isTrue();

    assertThat(store.find(1)).isNull();
    assertThat(store.keep(3, new byte[4])).isFalse();
    store.free(2);
    assertThat(room.left()).isEqualTo(10);
  }

  /** The room is shared by all drivers, and outlives the one that this was for. */
  @Test
  void storeThatIsClosedTakesNoRoom() {
    store.keep(1, new byte[4]);
    store.keepCopy(2, new byte[4]);
    store.close();

    assertThat(room.left()).isEqualTo(10);
    assertThat(store.keep(3, new byte[4])).isTrue();
    store.keepCopy(4, new byte[4]);
    assertThat(room.left()).isEqualTo(10);
    assertThat(store.find(3)).isNull();
    assertThat(store.find(4)).isNull();
  }
}
