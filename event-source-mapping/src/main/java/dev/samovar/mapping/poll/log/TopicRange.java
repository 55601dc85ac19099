package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.mapping.source.LogRecord;
import java.util.List;

/**
 * Tells where records of a Kafka topic are.
 *
 * @param bootstrapServers where the cluster is
 */
public record TopicRange(List<String> bootstrapServers) implements OnFailure.Range<LogRecord.Topic> {
    public TopicRange {
        bootstrapServers = List.copyOf(bootstrapServers);
    }

    @Override
    public void write(ObjectNode failure, List<LogRecord.Topic> records) {
        LogRecord.Topic first = records.getFirst();
        LogRecord.Topic last = records.getLast();
        failure.putObject("KafkaBatchInfo")
                .put("batchSize", records.size())
                .put("bootstrapServers", String.join(",", bootstrapServers))
                .put(
                        "payloadSize",
                        records.stream().mapToLong(LogRecord.Topic::bytes).sum())
                .putObject("recordsInfo")
                .putObject(first.shardId())
                .put("firstRecordOffset", first.offset())
                .put("lastRecordOffset", last.offset())
                .put("firstRecordTimestamp", OnFailure.time(first.arrivedAt()))
                .put("lastRecordTimestamp", OnFailure.time(last.arrivedAt()));
    }
}
