package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the tags of a stream, by key. */
@Singleton
final class ListTagsForStream implements KinesisOperation {
    private static final int LIMIT_MAX = 50;

    private final Decisions decisions;
    private final Streams streams;

    ListTagsForStream(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<String> exclusiveStartTagKey,
            Optional<Integer> limit) {}

    record Response(List<Tag> tags, boolean hasMoreTags) {}

    @Override
    public String name() {
        return "ListTagsForStream";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        input.limit().ifPresent(limit -> checks.range("limit", limit, 1, LIMIT_MAX));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        String after = input.exclusiveStartTagKey().orElse("");
        int limit = input.limit().orElse(LIMIT_MAX);
        return decisions.ask(() -> {
            List<Tag> tags = Tag.listOf(streams.describe(arn).settings().tags()).stream()
                    .filter(tag -> tag.key().compareTo(after) > 0)
                    .toList();
            return new Response(tags.stream().limit(limit).toList(), tags.size() > limit);
        });
    }
}
