package dev.samovar.stream.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordLogTest {
    private final RecordLog log = new RecordLog(1);

    @Test
    void recordsAreFoundByTheirIndexHoweverTheLogGrowsAndShrinks() {
        for (long index = 1; index <= 1_000; index++) {
            log.add(record(index));
        }
        for (long index = 1; index <= 990; index++) {
            assertThat(log.removeFirst().sequenceNumber().index()).isEqualTo(index);
        }
        for (long index = 1_001; index <= 1_500; index++) {
            log.add(record(index));
        }

        assertThat(log.first()).isEqualTo(991);
        assertThat(log.end()).isEqualTo(1_501);
        for (long index = log.first(); index < log.end(); index++) {
            assertThat(log.get(index).sequenceNumber().index()).isEqualTo(index);
        }
    }

    @Test
    void whatWasDroppedOrNeverAddedIsNotThere() {
        log.add(record(1));
        log.add(record(2));
        StreamRecord _ = log.removeFirst();

        assertThatThrownBy(() -> log.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> log.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static StreamRecord record(long index) {
        return new StreamRecord(new SequenceNumber(0, 0, index, 0), Instant.EPOCH, "key", new byte[0]);
    }
}
