package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.mapping.filter.FilterCriteria;
import dev.samovar.mapping.filter.RecordFilter;
import dev.samovar.mapping.source.LogRecord;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells which records of a stream a function gets: patterns see their content as {@code data}. */
public final class StreamFilter implements Predicate<LogRecord.Stream> {
    private final RecordFilter filter;

    public StreamFilter(FilterCriteria criteria) {
        filter = new RecordFilter(criteria, "data");
    }

    @Override
    public boolean test(LogRecord.Stream record) {
        return filter.passesAll() || filter.passes(metadata(record), Utf8.text(Optional.of(record.data())));
    }

    private static ObjectNode metadata(LogRecord.Stream record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kinesisSchemaVersion", "1.0")
                .put("partitionKey", record.partitionKey())
                .put("sequenceNumber", record.sequenceNumber())
                .put("eventSource", "aws:kinesis")
                .put("eventName", "aws:kinesis:record")
                .put("eventID", record.shardId() + ":" + record.sequenceNumber());
    }
}
