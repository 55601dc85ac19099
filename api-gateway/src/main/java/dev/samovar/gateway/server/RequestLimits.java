package dev.samovar.gateway.server;

/** How large requests may be, as on AWS. */
final class RequestLimits {
    static final int BODY_BYTES_MAX = 10 * 1024 * 1024;
    /** Of the values of all header fields together. */
    static final int HEADER_BYTES_MAX = 10_240;

    private RequestLimits() {}
}
