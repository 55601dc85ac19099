package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes tags off a stream or a consumer. */
@Singleton
final class UntagResource implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    UntagResource(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> resourceARN, Optional<List<String>> tagKeys) {}

    @Override
    public String name() {
        return "UntagResource";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("tagKeys", input.tagKeys(), keys -> checks.tagKeys("tagKeys", keys));
        TaggedResource resource = TaggedResource.of(request, input.resourceARN(), checks);
        return decisions
                .change(() -> resource.remove(streams, input.tagKeys().orElseThrow()))
                .thenApply(_ -> new NoAnswer());
    }
}
