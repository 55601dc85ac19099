package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Adds tags to a stream or a consumer, and replaces those that are there. */
@Singleton
final class TagResource implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    TagResource(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> resourceARN, Optional<Map<String, String>> tags) {}

    @Override
    public String name() {
        return "TagResource";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("tags", input.tags(), tags -> checks.tags("tags", tags));
        TaggedResource resource = TaggedResource.of(request, input.resourceARN(), checks);
        return decisions
                .change(() -> resource.add(streams, input.tags().orElseThrow()))
                .thenApply(_ -> new NoAnswer());
    }
}
