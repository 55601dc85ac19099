package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamMode;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lets the owner of a stream, or the service, decide on its shards. */
@Singleton
final class UpdateStreamMode implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    UpdateStreamMode(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamARN,
            Optional<ModeDetails> streamModeDetails,
            Optional<Integer> warmThroughputMiBps) {}

    @Override
    public String name() {
        return "UpdateStreamMode";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("streamModeDetails", input.streamModeDetails());
        StreamArn arn = StreamReference.required(request, input.streamARN(), checks);
        if (input.warmThroughputMiBps().isPresent()) {
            throw new InvalidArgument.Because("Samovar does not support warm throughput.").exception();
        }
        StreamMode mode = input.streamModeDetails().orElseThrow().mode();
        return decisions.change(() -> streams.shards().switchMode(arn, mode)).thenApply(_ -> new NoAnswer());
    }
}
