package dev.samovar.stream.kinesis;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.stream.ConsumerArn;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.NotFound;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can have tags. */
sealed interface TaggedResource {

    record OfStream(StreamArn arn) implements TaggedResource {
        @Override
        public Map<String, String> tags(Streams streams) {
            return streams.describe(arn).settings().tags();
        }

        @Override
        public Commit<?> replace(Streams streams, Map<String, String> tags) {
            return streams.tag(arn, tags);
        }
    }

    record OfConsumer(ConsumerArn arn) implements TaggedResource {
        @Override
        public Map<String, String> tags(Streams streams) {
            return streams.consumers().get(arn).tags();
        }

        @Override
        public Commit<?> replace(Streams streams, Map<String, String> tags) {
            return streams.consumers().tag(arn, tags);
        }
    }

    /** The resource that a request names; those of others are not there. */
    static TaggedResource of(KinesisRequest request, Optional<String> resourceArn, Checks checks) {
        checks.required("resourceARN", resourceArn, text -> checks.resourceArn("resourceARN", text));
        checks.check();
        String text = resourceArn.orElseThrow();
        AccountRegion home = request.caller().home();
        return ConsumerArn.parse(text)
                .<TaggedResource>map(arn -> new OfConsumer(own(arn, home)))
                .or(() -> StreamArn.parse(text).map(arn -> new OfStream(own(arn, home))))
                .orElseThrow(() -> new InvalidArgument.Because("Invalid ResourceARN: " + text).exception());
    }

    private static StreamArn own(StreamArn arn, AccountRegion home) {
        if (!arn.home().equals(home)) {
            throw new NotFound.NoStream(arn).exception();
        }
        return arn;
    }

    private static ConsumerArn own(ConsumerArn arn, AccountRegion home) {
        if (!arn.stream().home().equals(home)) {
            throw new NotFound.NoConsumer(arn.stream(), arn.toString()).exception();
        }
        return arn;
    }

    Map<String, String> tags(Streams streams);

    Commit<?> replace(Streams streams, Map<String, String> tags);

    default Commit<?> add(Streams streams, Map<String, String> tags) {
        Map<String, String> all = new TreeMap<>(tags(streams));
        all.putAll(tags);
        return replace(streams, all);
    }

    default Commit<?> remove(Streams streams, List<String> keys) {
        Map<String, String> left = new TreeMap<>(tags(streams));
        keys.forEach(left::remove);
        return replace(streams, left);
    }
}
