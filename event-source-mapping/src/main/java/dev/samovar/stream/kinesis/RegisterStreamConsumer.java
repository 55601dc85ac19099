package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Registers a consumer with a stream. */
@Singleton
final class RegisterStreamConsumer implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    RegisterStreamConsumer(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamARN, Optional<String> consumerName, Optional<Map<String, String>> tags) {}

    record Response(ConsumerOutput consumer) {}

    @Override
    public String name() {
        return "RegisterStreamConsumer";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("consumerName", input.consumerName(), name -> checks.name("consumerName", name));
        input.tags().ifPresent(tags -> checks.tags("tags", tags));
        StreamArn arn = StreamReference.required(request, input.streamARN(), checks);
        return decisions
                .change(() -> streams.consumers()
                        .register(
                                arn,
                                input.consumerName().orElseThrow(),
                                input.tags().orElse(Map.of())))
                .thenApply(consumer -> new Response(ConsumerOutput.of(consumer)));
    }
}
