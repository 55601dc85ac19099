package dev.samovar.gateway.cache;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;

/**
 * A reply that is kept.
 *
 * @param expiresAtNanos of the cache's clock
 */
record CachedReply(GatewayReply reply, long expiresAtNanos) {
    /** AWS's bound for what is kept. */
    static final int BYTES_MAX = 1 << 20;

    private static final int OVERHEAD_BYTES = 512;
    private static final int OVERHEAD_BYTES_PER_HEADER = 96;

    static boolean isKept(GatewayReply reply) {
        return reply.body().length + headerCharacters(reply) <= BYTES_MAX;
    }

    /** About how much memory it takes, with its key. */
    static int bytes(CacheKey key, CachedReply kept) {
        GatewayReply reply = kept.reply();
        return OVERHEAD_BYTES
                + key.bytes()
                + reply.body().length
                + 2 * headerCharacters(reply)
                + OVERHEAD_BYTES_PER_HEADER * reply.headers().fields().size();
    }

    private static int headerCharacters(GatewayReply reply) {
        int characters = 0;
        for (Headers.Field field : reply.headers().fields()) {
            characters += field.name().length() + field.value().length();
        }
        return characters;
    }

    boolean isExpired(long nowNanos) {
        return nowNanos - expiresAtNanos >= 0;
    }
}
