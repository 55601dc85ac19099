package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Adds tags to a stream, and replaces those that are there. */
@Singleton
final class AddTagsToStream implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    AddTagsToStream(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamName, Optional<String> streamARN, Optional<Map<String, String>> tags) {}

    @Override
    public String name() {
        return "AddTagsToStream";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("tags", input.tags(), tags -> checks.tags("tags", tags));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        return decisions
                .change(() -> new TaggedResource.OfStream(arn)
                        .add(streams, input.tags().orElseThrow()))
                .thenApply(_ -> new NoAnswer());
    }
}
