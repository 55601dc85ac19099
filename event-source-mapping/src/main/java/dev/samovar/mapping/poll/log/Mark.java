package dev.samovar.mapping.poll.log;

/** A record's place among those of its shard that are not all finished. */
final class Mark {
    private final ShardProgress progress;
    private final String sequenceNumber;
    private final int bytes;
    private boolean finished;

    Mark(ShardProgress progress, String sequenceNumber, int bytes) {
        this.progress = progress;
        this.sequenceNumber = sequenceNumber;
        this.bytes = bytes;
    }

    /** The shard's progress, which should {@link ShardProgress#advance} once some marks are finished. */
    ShardProgress progress() {
        return progress;
    }

    String sequenceNumber() {
        return sequenceNumber;
    }

    int bytes() {
        return bytes;
    }

    /** Nothing is left to do for the record. */
    void finish() {
        finished = true;
    }

    boolean isFinished() {
        return finished;
    }
}
