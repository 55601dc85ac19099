package dev.samovar.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;

/** One queue in a table. */
final class QueueLine {
    private static final String ROW = "%-40s %10s %10s %10s  %s";

    /** Above the columns. */
    static final String HEAD =
            String.format(ROW, "QUEUE", "VISIBLE", "IN FLIGHT", "DELAYED", "").stripTrailing();

    private QueueLine() {}

    static String of(String name, JsonNode attributes) {
        return String.format(
                        ROW,
                        name,
                        attributes.path("ApproximateNumberOfMessages").asText(),
                        attributes.path("ApproximateNumberOfMessagesNotVisible").asText(),
                        attributes.path("ApproximateNumberOfMessagesDelayed").asText(),
                        attributes.has("RedrivePolicy") ? "has a dead-letter queue" : "")
                .stripTrailing();
    }
}
