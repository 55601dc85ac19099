package dev.samovar.protocol;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The room for the bodies of requests in flight, of all together. A body takes of it what has arrived, not what was
 * announced: whoever only says that much will come keeps nobody out.
 */
public final class BodyRoom {
    private final long bytesMax;
    private final AtomicLong bytesTaken = new AtomicLong();

    public BodyRoom(long bytesMax) {
        this.bytesMax = bytesMax;
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
