package com.example.clickcounter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Counts clicks by page. The partition key of a record is the page, its data is who clicked. */
public class ClickCounter implements RequestHandler<KinesisEvent, Map<String, Integer>> {

    @Override
    public Map<String, Integer> handleRequest(KinesisEvent event, Context context) {
        Map<String, Integer> clicks = new TreeMap<>();
        for (KinesisEventRecord record : event.getRecords()) {
            String page = record.getKinesis().getPartitionKey();
            String visitor =
                    StandardCharsets.UTF_8.decode(record.getKinesis().getData()).toString();
            clicks.merge(page, 1, Integer::sum);
            context.getLogger().log("%s: %s by %s%n".formatted(shard(record), page, visitor));
        }
        return clicks;
    }

    /** An event id begins with the shard. */
    private static String shard(KinesisEventRecord record) {
        return record.getEventID().substring(0, record.getEventID().indexOf(':'));
    }
}
