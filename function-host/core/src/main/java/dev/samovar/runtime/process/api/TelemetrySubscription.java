package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.time.Scheduler;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one extension wants to know, and what was not sent to it yet. Used from tasks of the scheduler. */
final class TelemetrySubscription {

    private final Set<String> types;
    private final Buffering buffering;
    private final URI address;
    private final Scheduler scheduler;
    private final TelemetryApi.Telegraph telegraph;
    private final List<String> records = new ArrayList<>();
    private int bytes;
    private Scheduler.@Nullable Timer timer;

    /**
     * When a batch is sent: as soon as one of these is reached. AWS's defaults, and no more than AWS allows.
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
                    Duration.ofMillis(
                            Math.clamp(request.path("timeoutMs").asInt(MILLIS_DEFAULT), MILLIS_MIN, MILLIS_MAX)));
        }
    }

    TelemetrySubscription(
            Set<String> types,
            Buffering buffering,
            URI address,
            Scheduler scheduler,
            TelemetryApi.Telegraph telegraph) {
        this.types = types;
        this.buffering = buffering;
        this.address = address;
        this.scheduler = scheduler;
        this.telegraph = telegraph;
    }

    void take(String type, ObjectNode record) {
        if (!types.contains(type)) {
            return;
        }
        String text = record.toString();
        records.add(text);
        bytes += text.length();
        if (records.size() >= buffering.itemsMax() || bytes >= buffering.bytesMax()) {
            flush();
        } else if (timer == null) {
            timer = scheduler.after(buffering.timeout(), this::flush);
        }
    }

    void flush() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        if (!records.isEmpty()) {
            telegraph.send(address, "[" + String.join(",", records) + "]");
            records.clear();
            bytes = 0;
        }
    }
}
