package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.mapping.filter.FilterCriteria;
import dev.samovar.mapping.filter.RecordFilter;
import dev.samovar.mapping.source.LogRecord;
import java.util.function.Predicate;

/** Tells which records of a Kafka topic a function gets: patterns see their content as {@code value}. */
public final class TopicFilter implements Predicate<LogRecord.Topic> {
    private final RecordFilter filter;

    public TopicFilter(FilterCriteria criteria) {
        filter = new RecordFilter(criteria, "value");
    }

    @Override
    public boolean test(LogRecord.Topic record) {
        return filter.passesAll() || filter.passes(metadata(record), Utf8.text(record.value()));
    }

    private static ObjectNode metadata(LogRecord.Topic record) {
        ObjectNode metadata = JsonNodeFactory.instance
                .objectNode()
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("timestamp", record.arrivedAt().toEpochMilli())
                .put("timestampType", record.timestampType());
        Utf8.text(record.key()).ifPresent(key -> metadata.put("key", key));
        return metadata;
    }
}
