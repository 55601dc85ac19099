package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Deletes a stream with all its records. */
@Singleton
final class DeleteStream implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    DeleteStream(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName, Optional<String> streamARN, Optional<Boolean> enforceConsumerDeletion) {}

    @Override
    public String name() {
        return "DeleteStream";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), new Checks());
        boolean withConsumers = input.enforceConsumerDeletion().orElse(false);
        return decisions.change(() -> streams.delete(arn, withConsumers)).thenApply(_ -> new NoAnswer());
    }
}
