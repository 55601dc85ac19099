package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes tags off a stream. */
@Singleton
final class RemoveTagsFromStream implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    RemoveTagsFromStream(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamName, Optional<String> streamARN, Optional<List<String>> tagKeys) {}

    @Override
    public String name() {
        return "RemoveTagsFromStream";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("tagKeys", input.tagKeys(), keys -> checks.tagKeys("tagKeys", keys));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        return decisions
                .change(() -> new TaggedResource.OfStream(arn)
                        .remove(streams, input.tagKeys().orElseThrow()))
                .thenApply(_ -> new NoAnswer());
    }
}
