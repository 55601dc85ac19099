package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the tags of a stream or a consumer, by key. */
@Singleton
final class ListTagsForResource implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    ListTagsForResource(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> resourceARN) {}

    record Response(List<Tag> tags) {}

    @Override
    public String name() {
        return "ListTagsForResource";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        TaggedResource resource = TaggedResource.of(request, input.resourceARN(), new Checks());
        return decisions.ask(() -> new Response(Tag.listOf(resource.tags(streams))));
    }
}
