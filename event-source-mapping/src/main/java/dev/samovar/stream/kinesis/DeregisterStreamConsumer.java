package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Takes a consumer back. */
@Singleton
final class DeregisterStreamConsumer implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    DeregisterStreamConsumer(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "DeregisterStreamConsumer";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        ConsumerReference reference = request.read(ConsumerReference.class);
        return decisions
                .change(() -> streams.consumers()
                        .deregister(reference.find(request, streams).arn()))
                .thenApply(_ -> new NoAnswer());
    }
}
