package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * When a batch of telemetry is sent: as soon as one of these is reached. AWS's defaults, and no more than AWS allows.
 *
 * @param itemsMax how many records wait at most
 * @param bytesMax how large they may be together
 * @param timeout how long they wait at most
 */
record Buffering(int itemsMax, int bytesMax, Duration timeout) {

    private static final int ITEMS_MAX = 10_000;
    private static final int BYTES_MAX = 262_144;
    private static final int BYTES_LIMIT = 1_048_576;
    private static final int MILLIS_MIN = 25;
    private static final int MILLIS_DEFAULT = 1_000;
    private static final int MILLIS_MAX = 30_000;

    static Buffering of(JsonNode request) {
        return new Buffering(
                Math.clamp(request.path("maxItems").asInt(ITEMS_MAX), 1, ITEMS_MAX),
                Math.clamp(request.path("maxBytes").asInt(BYTES_MAX), 1, BYTES_LIMIT),
                Duration.ofMillis(Math.clamp(request.path("timeoutMs").asInt(MILLIS_DEFAULT), MILLIS_MIN, MILLIS_MAX)));
    }
}
