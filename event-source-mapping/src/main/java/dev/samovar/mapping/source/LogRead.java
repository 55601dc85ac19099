package dev.samovar.mapping.source;

import java.util.List;

/** What a log answers to a read. */
public sealed interface LogRead<R extends LogRecord> {

    /**
     * Records in order; none if the read was hurried.
     *
     * @param end whether no more will ever follow: the shard was split or merged, and this is the last of it
     */
    record Records<R extends LogRecord>(List<R> records, boolean end) implements LogRead<R> {
        public Records {
            records = List.copyOf(records);
        }
    }

    /**
     * The log did not answer, or there is no such log.
     *
     * @param reason why, for people
     */
    record Unreachable<R extends LogRecord>(String reason) implements LogRead<R> {}
}
