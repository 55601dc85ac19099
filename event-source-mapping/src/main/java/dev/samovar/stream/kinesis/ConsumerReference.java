package dev.samovar.stream.kinesis;

import dev.samovar.stream.ConsumerArn;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.NotFound;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamConsumer;
import dev.samovar.stream.Streams;
import java.util.Optional;

/** Which consumer a request means: by its ARN, or by its name and its stream. */
record ConsumerReference(Optional<String> streamARN, Optional<String> consumerName, Optional<String> consumerARN) {

    StreamConsumer find(KinesisRequest request, Streams streams) {
        if (consumerARN.isPresent()) {
            return byArn(request, streams, consumerARN.get());
        }
        if (streamARN.isEmpty() || consumerName.isEmpty()) {
            throw new InvalidArgument.Because(
                            "Either ConsumerARN or both StreamARN and ConsumerName should be provided.")
                    .exception();
        }
        StreamArn stream =
                StreamReference.required(request, streamARN, new Checks().name("consumerName", consumerName.get()));
        return streams.consumers().get(stream, consumerName.get());
    }

    private StreamConsumer byArn(KinesisRequest request, Streams streams, String text) {
        ConsumerArn arn = ConsumerArn.parse(text)
                .orElseThrow(() -> new InvalidArgument.Because("Invalid ConsumerARN: " + text).exception());
        if (!arn.stream().home().equals(request.caller().home())) {
            throw new NotFound.NoConsumer(arn.stream(), text).exception();
        }
        boolean agrees = streamARN.map(arn.stream().toString()::equals).orElse(true)
                && consumerName.map(arn.name()::equals).orElse(true);
        if (!agrees) {
            throw new InvalidArgument.Because("ConsumerARN, StreamARN and ConsumerName name different consumers.")
                    .exception();
        }
        return streams.consumers().get(arn);
    }
}
