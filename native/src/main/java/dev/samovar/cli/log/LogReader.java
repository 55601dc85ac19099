package dev.samovar.cli.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.AwsService;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a log group, and remembers how far it has read. */
public final class LogReader {
    private final AwsClient client;
    private final String group;
    private final Optional<String> filter;
    private Optional<Instant> from;
    private Set<String> readOfNewest = new HashSet<>();

    public LogReader(AwsClient client, String group, Optional<String> filter, Optional<Instant> from) {
        this.client = client;
        this.group = group;
        this.filter = filter;
        this.from = from;
    }

    /** Hands over what it has not handed over before; nothing as long as there is no such group. */
    public void readOn(Consumer<JsonNode> events) throws InterruptedException {
        if (!groupExists()) {
            return;
        }
        ObjectNode request = client.object().put("logGroupName", group);
        filter.ifPresent(pattern -> request.put("filterPattern", pattern));
        from.ifPresent(instant -> request.put("startTime", instant.toEpochMilli()));
        String next;
        do {
            JsonNode page = client.call(AwsService.LOGS, "FilterLogEvents", request);
            page.path("events").forEach(event -> {
                if (isNew(event)) {
                    events.accept(event);
                }
            });
            next = page.path("nextToken").asText("");
            request.put("nextToken", next);
        } while (!next.isEmpty());
    }

    /* A group comes into being with its first line. */
    private boolean groupExists() throws InterruptedException {
        JsonNode page = client.call(
                AwsService.LOGS, "DescribeLogGroups", client.object().put("logGroupNamePrefix", group));
        return page.path("logGroups")
                .valueStream()
                .anyMatch(found -> found.path("logGroupName").asText().equals(group));
    }

    /* The next look begins at the newest moment, since more may be written in the same millisecond. */
    private boolean isNew(JsonNode event) {
        Instant written = Instant.ofEpochMilli(event.path("timestamp").asLong());
        if (from.isEmpty() || written.isAfter(from.get())) {
            from = Optional.of(written);
            readOfNewest = new HashSet<>();
        }
        return readOfNewest.add(event.path("eventId").asText());
    }
}
