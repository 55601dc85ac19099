package dev.samovar.cli.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageBatchesTest {

    @Test
    void tenMessagesAreABatch() {
        var batches = new MessageBatches(Collections.nCopies(11, "tea"));
        assertThat(batches.next()).hasSize(10);
        assertThat(batches.next()).containsExactly("tea");
        assertThat(batches.next()).isEmpty();
    }

    @Test
    void aBatchHasAMebibyteAtMost() {
        String half = "x".repeat(600_000);
        var batches = new MessageBatches(List.of(half, half, "tea"));
        assertThat(batches.next()).containsExactly(half);
        assertThat(batches.next()).containsExactly(half, "tea");
    }

    @Test
    void linesAreMessagesAndEmptyOnesAreNone() {
        byte[] lines = "one\n\ntwo".getBytes(StandardCharsets.UTF_8);
        assertThat(new MessageBatches(new ByteArrayInputStream(lines)).next()).containsExactly("one", "two");
    }
}
