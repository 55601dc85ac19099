package dev.samovar.mapping.poll.engine;

import java.time.Duration;

/**
 * When a batch is complete.
 *
 * @param sizeMax it holds that many records
 * @param bytesMax the next record would make their JSON longer than that
 * @param window that long after its first record was taken
 */
public record BatchRules(int sizeMax, int bytesMax, Duration window) {
    /** The largest event of an invocation that somebody waits for, but for what surrounds the records. */
    public static final int EVENT_BYTES_MAX = 6 * 1024 * 1024 - 1024;
}
