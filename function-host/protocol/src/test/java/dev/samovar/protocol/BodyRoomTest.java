package dev.samovar.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyRoomTest {

    @Test
    void theRoomIsAPartOfTheHeapAndOneBodyAlwaysFits() {
        assertThat(BodyRoom.ofHeap(1).place().take(BodyRoom.BODY_BYTES_MAX)).isTrue();
        assertThat(BodyRoom.ofHeap(1L << 30).place().take(1 << 27)).isTrue();
        assertThat(BodyRoom.ofHeap(1L << 30).place().take((1 << 27) + 1)).isFalse();
    }
}
