package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.Page;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamConsumer;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the consumers of a stream, by name. */
@Singleton
final class ListStreamConsumers implements KinesisOperation {
    private static final int RESULTS = 100;
    private static final int RESULTS_MAX = 10_000;

    private final Decisions decisions;
    private final Streams streams;

    ListStreamConsumers(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamARN, Optional<String> nextToken, Optional<Integer> maxResults) {}

    record Response(List<ConsumerOutput> consumers, Optional<String> nextToken) {}

    @Override
    public String name() {
        return "ListStreamConsumers";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        input.maxResults().ifPresent(max -> checks.range("maxResults", max, 1, RESULTS_MAX));
        StreamArn arn = StreamReference.required(request, input.streamARN(), checks);
        return decisions.ask(() -> {
            Page<StreamConsumer> page = Page.of(
                    streams.consumers().of(arn),
                    consumer -> consumer.arn().name(),
                    input.nextToken(),
                    input.maxResults().orElse(RESULTS));
            return new Response(page.items().stream().map(ConsumerOutput::of).toList(), page.nextMarker());
        });
    }
}
