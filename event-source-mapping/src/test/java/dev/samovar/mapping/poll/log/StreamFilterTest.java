package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.filter.FilterCriteria;
import dev.samovar.mapping.source.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamFilterTest {
    @Test
    void patternsSeeTheContentAndTheKey() {
        LogRecord.Stream order = record("{\"kind\":\"order\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(passes("{\"data\":{\"kind\":[\"order\"]}}", order)).isTrue();
        assertThat(passes("{\"data\":{\"kind\":[\"refund\"]}}", order)).isFalse();
        assertThat(passes("{\"partitionKey\":[\"k\"]}", order)).isTrue();
        assertThat(passes("{\"partitionKey\":[\"other\"]}", order)).isFalse();
    }

    @Test
    void bytesThatAreNoTextMatchNoPatternForTheContent() {
        LogRecord.Stream bytes = record(new byte[] {(byte) 0xC3, 0x28});

        assertThat(passes("{\"data\":{\"kind\":[{\"exists\":false}]}}", bytes)).isFalse();
        assertThat(passes("{\"partitionKey\":[\"k\"]}", bytes)).isTrue();
    }

    private static boolean passes(String pattern, LogRecord.Stream record) {
        return new StreamFilter(new FilterCriteria(List.of(pattern))).test(record);
    }

    private static LogRecord.Stream record(byte[] data) {
        return new LogRecord.Stream("shardId-000000000000", "1", "k", data, Instant.EPOCH);
    }
}
