package dev.samovar.gateway.server;

import dev.samovar.protocol.BodyRoom;

/** How large requests may be: each, as on AWS, and all together, as there is memory. */
public final class RequestLimits {
    static final int BODY_BYTES_MAX = 10 * 1024 * 1024;
    /** Of the values of all header fields together. */
    static final int HEADER_BYTES_MAX = 10_240;

    /* On its way a body is there several times: in the pieces that arrived, whole, and in the event made of it. */
    private static final int PART_OF_HEAP = 8;

    private RequestLimits() {}

    /** The room for the bodies of all requests on a machine whose heap may become this large. One always fits. */
    public static BodyRoom bodyRoom(long maxHeapBytes) {
        return new BodyRoom(Math.max(BODY_BYTES_MAX, maxHeapBytes / PART_OF_HEAP));
    }
}
