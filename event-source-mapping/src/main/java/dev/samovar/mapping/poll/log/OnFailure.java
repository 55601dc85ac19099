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
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Tells a mapping's destination which records were given up, as AWS does: by where they are. */
public final class OnFailure<R extends LogRecord> implements FailureListener<R> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final EventTargets targets;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final FunctionArn function;
    private final String destinationArn;
    private final Range<R> range;

    /** Tells where records are; each kind of log has its own way. */
    public interface Range<R extends LogRecord> {

        /** Adds the place of these records, which are of one shard and at least one. */
        void write(ObjectNode failure, List<R> records);
    }

    /**
     * The failures of one mapping.
     *
     * @param function as the mapping names it
     * @param destinationArn who is told
     */
    public OnFailure(
            EventTargets targets,
            InstantSource clock,
            RandomGenerator random,
            FunctionArn function,
            String destinationArn,
            Range<R> range) {
        this.targets = targets;
        this.clock = clock;
        this.random = random;
        this.function = function;
        this.destinationArn = destinationArn;
        this.range = range;
    }

    @Override
    public void givenUp(List<R> records, GivenUp reason, Tries tries) {
        ObjectNode failure = JsonNodeFactory.instance.objectNode();
        failure.putObject("requestContext")
                .put("requestId", requestId(tries).toString())
                .put("functionArn", function.toString())
                .put("condition", reason.name())
                .put("approximateInvokeCount", tries.invocations());
        switch (reason) {
            case RetryAttemptsExhausted -> tries.last().ifPresent(last -> putResponse(failure, last));
            case MaximumPayloadSizeExceeded -> failure.putNull("responseContext");
            case RecordAgeExceeded -> {}
        }
        failure.put("version", "1.0").put("timestamp", time(clock.instant()));
        range.write(failure, records);
        targets.send(function.home(), destinationArn, Payload.of(failure.toString()), Map.of());
    }

    private RequestId requestId(Tries tries) {
        return tries.last().map(last -> last.report().requestId()).orElseGet(() -> RequestId.random(random));
    }

    private static void putResponse(ObjectNode failure, Executed last) {
        failure.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", last.report().executedVersion())
                .put("functionError", last.isError() ? "Unhandled" : null);
    }

    /** A moment as AWS writes it here. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
