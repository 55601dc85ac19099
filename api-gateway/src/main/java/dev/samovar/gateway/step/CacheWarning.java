package dev.samovar.gateway.step;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.pipeline.CacheVisit;

/** What a client is told that asked for a new reply and may not. */
final class CacheWarning {
    private static final String TEXT = "199 Cache-control headers were ignored because the caller was unauthorized.";

    private CacheWarning() {}

    /** A reply with the warning, if there is reason for it. */
    static GatewayReply on(GatewayReply reply, CacheVisit visit) {
        return visit.isRefused() ? reply.withHeaders(reply.headers().plus("Warning", TEXT)) : reply;
    }
}
