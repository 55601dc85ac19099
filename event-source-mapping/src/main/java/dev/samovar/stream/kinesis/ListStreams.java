package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.Page;
import dev.samovar.stream.StreamDescription;
import dev.samovar.stream.StreamStatus;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the streams of an account and region, by name. */
@Singleton
final class ListStreams implements KinesisOperation {
    private static final int LIMIT = 100;
    private static final int LIMIT_MAX = 10_000;

    private final Decisions decisions;
    private final Streams streams;

    ListStreams(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<Integer> limit, Optional<String> exclusiveStartStreamName, Optional<String> nextToken) {}

    record Response(
            List<String> streamNames,
            boolean hasMoreStreams,
            Optional<String> nextToken,
            List<Summary> streamSummaries) {}

    record Summary(
            String streamName,
            String streamARN,
            StreamStatus streamStatus,
            ModeDetails streamModeDetails,
            Instant streamCreationTimestamp) {}

    @Override
    public String name() {
        return "ListStreams";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        input.limit().ifPresent(limit -> checks.range("limit", limit, 1, LIMIT_MAX));
        input.exclusiveStartStreamName().ifPresent(name -> checks.name("exclusiveStartStreamName", name));
        checks.check();
        String after = input.exclusiveStartStreamName().orElse("");
        return decisions.ask(() -> {
            List<StreamDescription> all = streams.list(request.caller().home()).stream()
                    .filter(stream -> stream.arn().name().compareTo(after) > 0)
                    .toList();
            return response(Page.of(
                    all,
                    stream -> stream.arn().name(),
                    input.nextToken(),
                    input.limit().orElse(LIMIT)));
        });
    }

    private static Response response(Page<StreamDescription> page) {
        return new Response(
                page.items().stream().map(stream -> stream.arn().name()).toList(),
                page.nextMarker().isPresent(),
                page.nextMarker(),
                page.items().stream().map(ListStreams::summary).toList());
    }

    private static Summary summary(StreamDescription stream) {
        return new Summary(
                stream.arn().name(),
                stream.arn().toString(),
                stream.status(),
                ModeDetails.of(stream.settings().mode()),
                stream.createdAt());
    }
}
