package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.Tries;
import dev.samovar.mapping.source.LogRecord;
import java.util.List;

/** Hears of records that are given up. */
@FunctionalInterface
public interface FailureListener<R extends LogRecord> {

    /** Records of one shard, in order and at least one, with what was tried. */
    void givenUp(List<R> records, GivenUp reason, Tries tries);
}
