package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.mapping.poll.engine.Tries;
import dev.samovar.mapping.source.LogRecord;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Tells a mapping's destination which records of a stream were given up, as AWS does: by where they are. */
public final class StreamFailures implements FailureListener<LogRecord.Stream> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final EventTargets targets;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final FunctionArn function;
    private final String streamArn;
    private final String destinationArn;

    /**
     * The failures of one mapping.
     *
     * @param function as the mapping names it
     * @param destinationArn who is told
     */
    public StreamFailures(
            EventTargets targets,
            InstantSource clock,
            RandomGenerator random,
            FunctionArn function,
            String streamArn,
            String destinationArn) {
        this.targets = targets;
        this.clock = clock;
        this.random = random;
        this.function = function;
        this.streamArn = streamArn;
        this.destinationArn = destinationArn;
    }

    @Override
    public void givenUp(List<LogRecord.Stream> records, GivenUp reason, Tries tries) {
        targets.send(function.home(), destinationArn, record(records, reason, tries), Map.of());
    }

    private Payload record(List<LogRecord.Stream> records, GivenUp reason, Tries tries) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("requestContext")
                .put("requestId", requestId(tries).toString())
                .put("functionArn", function.toString())
                .put("condition", reason.name())
                .put("approximateInvokeCount", tries.invocations());
        if (reason == GivenUp.RetryAttemptsExhausted) {
            tries.last().ifPresent(last -> putResponse(root, last));
        }
        root.put("version", "1.0").put("timestamp", TIME.format(clock.instant()));
        LogRecord.Stream first = records.getFirst();
        LogRecord.Stream last = records.getLast();
        root.putObject("KinesisBatchInfo")
                .put("shardId", first.shardId())
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put("approximateArrivalOfFirstRecord", arrival(first))
                .put("approximateArrivalOfLastRecord", arrival(last))
                .put("batchSize", records.size())
                .put("streamArn", streamArn);
        return Payload.of(root.toString());
    }

    private RequestId requestId(Tries tries) {
        return tries.last().map(last -> last.report().requestId()).orElseGet(() -> RequestId.random(random));
    }

    private static void putResponse(ObjectNode root, Executed last) {
        root.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", last.report().executedVersion())
                .put("functionError", last.isError() ? "Unhandled" : null);
    }

    private static String arrival(LogRecord.Stream record) {

        return TIME.format(record.arrivedAt());
    }
}
