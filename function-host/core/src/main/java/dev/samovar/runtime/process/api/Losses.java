package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Records of telemetry that a subscriber will never get, and has not been told of.
 *
 * @param records how many
 * @param bytes how large they were together
 * @param reason why the last of them was lost
 */
record Losses(int records, long bytes, String reason) {

    static final Losses NONE = new Losses(0, 0, "");

    /** AWS's words for a subscriber that cannot keep up. */
    static final String TOO_SLOW =
            "Some logs were dropped because the downstream consumer is slower than the logs production rate";

    boolean any() {
        return records > 0;
    }

    Losses plus(Losses later) {
        return later.any() ? new Losses(records + later.records, bytes + later.bytes, later.reason) : this;
    }

    /** What {@code platform.logsDropped} says. */
    ObjectNode told() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("droppedBytes", bytes)
                .put("droppedRecords", records)
                .put("reason", reason);
    }
}
