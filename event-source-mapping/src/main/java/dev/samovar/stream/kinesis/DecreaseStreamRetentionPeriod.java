package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Keeps the records of a stream less long. */
@Singleton
final class DecreaseStreamRetentionPeriod implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    DecreaseStreamRetentionPeriod(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamName, Optional<String> streamARN, Optional<Integer> retentionPeriodHours) {}

    @Override
    public String name() {
        return "DecreaseStreamRetentionPeriod";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("retentionPeriodHours", input.retentionPeriodHours());
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        var wanted = Duration.ofHours(input.retentionPeriodHours().orElseThrow());
        return decisions.change(() -> streams.decreaseRetention(arn, wanted)).thenApply(_ -> new NoAnswer());
    }
}
