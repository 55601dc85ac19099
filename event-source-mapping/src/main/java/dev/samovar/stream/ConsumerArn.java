package dev.samovar.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a consumer of a stream that is unique in the world and over time.
 *
 * @param stream what it consumes
 * @param name the consumer's name
 * @param createdSecond when it was registered, in seconds since the epoch
 */
public record ConsumerArn(StreamArn stream, String name, long createdSecond) {
    private static final Pattern ARN =
            Pattern.compile("(?<stream>.+)/consumer/(?<name>[a-zA-Z0-9_.-]+):(?<created>\\d{1,18})");

    /** Reads an ARN; empty if it is none of a consumer. */
    public static Optional<ConsumerArn> parse(String text) {
        Matcher arn = ARN.matcher(text);
        return arn.matches()
                ? StreamArn.parse(arn.group("stream"))
                        .map(stream -> new ConsumerArn(stream, arn.group("name"), Long.parseLong(arn.group("created"))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return stream + "/consumer/" + name + ":" + createdSecond;
    }
}
