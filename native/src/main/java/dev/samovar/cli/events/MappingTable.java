package dev.samovar.cli.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Mappings as lines that a person can read at a glance. */
final class MappingTable {
    private static final String ROW = "%-44s %8s %7s %8s %9s %11s %9s %8s";
    private static final int WIDTH_MAX = 44;
    private static final long SECONDS_OF_MINUTES = 120;
    private static final long MINUTES_OF_HOURS = 120;

    private MappingTable() {}

    static List<String> lines(JsonNode mappings) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                ROW,
                "SOURCE -> FUNCTION",
                "WAITING",
                "RUNNING",
                "OLDEST",
                "BATCHES/s",
                "SIZE (MAX)",
                "RECORDS",
                "FAILED"));
        if (mappings.isEmpty()) {
            lines.add("(no event-source mapping is at work)");
        }
        for (JsonNode mapping : mappings) {
            lines.add(line(mapping));
            String problem = mapping.path("Problem").asText();
            if (!problem.isEmpty()) {
                lines.add("  ! " + problem);
            }
            if (mapping.path("Refusals").asLong() > 0) {
                lines.add("  ! throttled or without a function "
                        + mapping.path("Refusals").asLong() + " times");
            }
        }
        return lines;
    }

    private static String line(JsonNode mapping) {
        return String.format(
                        ROW,
                        flow(mapping),
                        mapping.path("Waiting").asLong(),
                        mapping.path("Running").asInt(),
                        mapping.has("OldestAgeMillis")
                                ? age(Duration.ofMillis(
                                        mapping.path("OldestAgeMillis").asLong()))
                                : "-",
                        String.format("%.1f", mapping.path("BatchesPerSecond").asDouble()),
                        mapping.path("LastSize").asInt() + " ("
                                + mapping.path("LargestSize").asInt() + ")",
                        mapping.path("Records").asLong(),
                        mapping.path("Failures").asLong())
                .stripTrailing();
    }

    private static String flow(JsonNode mapping) {
        String text = name(mapping.path("EventSource").asText()) + " -> "
                + function(mapping.path("FunctionArn").asText());
        return text.length() <= WIDTH_MAX ? text : text.substring(0, WIDTH_MAX - 1) + "…";
    }

    /* What ends an ARN, be it of a queue or a stream. */
    private static String name(String source) {
        return source.substring(Math.max(source.lastIndexOf(':'), source.lastIndexOf('/')) + 1);
    }

    private static String function(String arn) {
        String[] parts = arn.split(":function:", -1);
        return parts[parts.length - 1];
    }

    static String age(Duration age) {
        if (age.toSeconds() < SECONDS_OF_MINUTES) {
            return age.toSeconds() + "s";
        }
        return age.toMinutes() < MINUTES_OF_HOURS ? age.toMinutes() + "m" : age.toHours() + "h";
    }
}
