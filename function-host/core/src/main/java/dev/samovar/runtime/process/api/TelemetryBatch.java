package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records of telemetry that are sent together. */
final class TelemetryBatch {

    private final List<String> records = new ArrayList<>();
    private long bytes;
    private Losses told = Losses.NONE;

    static long bytes(ObjectNode record) {
        return bytes(record.toString());
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    void add(ObjectNode record) {
        String text = record.toString();
        records.add(text);
        bytes += bytes(text);
    }

    /** Takes note that its last record tells of losses: who does not get it does not know of them. */
    void tellsOf(Losses losses) {
        told = losses;
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    boolean isFull(Buffering buffering) {
        return records.size() >= buffering.itemsMax() || bytes >= buffering.bytesMax();
    }

    /** A JSON array. */
    String text() {
        return "[" + String.join(",", records) + "]";
    }

    /** What is lost if it is: its records, and what they would have told of. */
    Losses lost(String reason) {
        return told.plus(new Losses(records.size(), bytes, reason));
    }
}
