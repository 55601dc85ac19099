package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.source.Position;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far the records of a shard are finished. However many are worked on at a time, the position is behind those before
 * which all are finished.
 */
final class ShardProgress {
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Runnable advanced;
    private Position position;
    private long bytes;

    /**
     * No record is being worked on.
     *
     * @param position behind what is finished
     * @param advanced runs whenever the position has changed, or could have
     */
    ShardProgress(Position position, Runnable advanced) {
        this.position = position;
        this.advanced = advanced;
    }

    Position position() {
        return position;
    }

    /** A record was read: it is behind all others. */
    Mark add(String sequenceNumber, int recordBytes) {
        var mark = new Mark(this, sequenceNumber, recordBytes);
        marks.add(mark);
        bytes += recordBytes;
        return mark;
    }

    /** How many records hold the position up, or wait for those that do. */
    int records() {
        return marks.size();
    }

    /** How large they are together. */
    long bytes() {
        return bytes;
    }

    /** Moves the position behind what is finished. */
    void advance() {
        while (!marks.isEmpty() && marks.getFirst().isFinished()) {
            Mark first = marks.removeFirst();
            bytes -= first.bytes();
            position = new Position.After(first.sequenceNumber());
        }
        advanced.run();
    }
}
