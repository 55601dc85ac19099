package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.mapping.source.LogRecord;
import java.util.List;

/**
 * Tells where records of a stream are.
 *
 * @param streamArn the stream
 */
public record StreamRange(String streamArn) implements OnFailure.Range<LogRecord.Stream> {

    @Override
    public void write(ObjectNode failure, List<LogRecord.Stream> records) {
        LogRecord.Stream first = records.getFirst();
        LogRecord.Stream last = records.getLast();
        failure.putObject("KinesisBatchInfo")
                .put("shardId", first.shardId())
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put("approximateArrivalOfFirstRecord", OnFailure.time(first.arrivedAt()))
                .put("approximateArrivalOfLastRecord", OnFailure.time(last.arrivedAt()))
                .put("batchSize", records.size())
                .put("streamArn", streamArn);
    }
}
