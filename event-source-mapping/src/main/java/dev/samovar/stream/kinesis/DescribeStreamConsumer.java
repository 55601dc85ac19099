package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Tells what a consumer is. */
@Singleton
final class DescribeStreamConsumer implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    DescribeStreamConsumer(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Response(ConsumerOutput consumerDescription) {}

    @Override
    public String name() {
        return "DescribeStreamConsumer";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        ConsumerReference reference = request.read(ConsumerReference.class);
        return decisions.ask(() -> new Response(ConsumerOutput.withStream(reference.find(request, streams))));
    }
}
