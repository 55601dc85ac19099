package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamSettings;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sets how large a record of a stream may be. */
@Singleton
final class UpdateMaxRecordSize implements KinesisOperation {
    static final int KIB_MAX = 10_240;

    private final Decisions decisions;
    private final Streams streams;

    UpdateMaxRecordSize(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamARN, Optional<Integer> maxRecordSizeInKiB) {}

    @Override
    public String name() {
        return "UpdateMaxRecordSize";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required(
                "maxRecordSizeInKiB",
                input.maxRecordSizeInKiB(),
                size -> checks.range("maxRecordSizeInKiB", size, StreamSettings.RECORD_KIB, KIB_MAX));
        StreamArn arn = StreamReference.required(request, input.streamARN(), checks);
        int kib = input.maxRecordSizeInKiB().orElseThrow();
        return decisions.change(() -> streams.limitRecords(arn, kib)).thenApply(_ -> new NoAnswer());
    }
}
