package dev.samovar.protocol;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The room for the bodies of requests in flight, of all together. A body takes of it what has arrived, not what was
 * announced: whoever only says that much will come keeps nobody out.
 */
public final class BodyRoom {
    /** The largest body of any request: PutRecords of Kinesis with 10 MiB of data, in Base64. */
    public static final int BODY_BYTES_MAX = 16 * 1024 * 1024;

    /* On its way a body is there several times: in the pieces that arrived, whole, and in the event made of it. */
    private static final int PART_OF_HEAP = 8;

    private final long bytesMax;
    private final AtomicLong bytesTaken = new AtomicLong();

    public BodyRoom(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** The room on a machine whose heap may become this large. One body always fits. */
    public static BodyRoom ofHeap(long maxHeapBytes) {
        return new BodyRoom(Math.max(BODY_BYTES_MAX, maxHeapBytes / PART_OF_HEAP));
    }

    /** A place for one request, of which nothing has arrived. */
    public Place place() {
        return new Place();
    }

    private boolean take(long bytes) {
        long before = bytesTaken.getAndUpdate(taken -> taken + bytes > bytesMax ? taken : taken + bytes);
        return before + bytes <= bytesMax;
    }

    /** What one request has of the room. Used from its own thread only. */
    public final class Place {
        private long bytes;

        private Place() {}

        /**
         * Takes more.
         *
         * @return whether there was room for it
         */
        public boolean take(int more) {
            if (!BodyRoom.this.take(more)) {
                return false;
            }
            bytes += more;
            return true;
        }

        /** Gives back all that was taken; afterwards, and once more, there is nothing to give. */
        public void leave() {
            bytesTaken.addAndGet(-bytes);
            bytes = 0;
        }
    }
}
