package dev.samovar.stream;

import dev.samovar.function.AccountRegion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a stream that is unique in the world.
 *
 * @param home the account and region that own the stream
 * @param name the stream's name
 */
public record StreamArn(AccountRegion home, String name) {
    private static final Pattern ARN =
            Pattern.compile("arn:aws:kinesis:(?<region>[^:]+):(?<account>\\d{12}):stream/(?<name>[a-zA-Z0-9_.-]+)");

    /** Reads an ARN; empty if it is none of a stream. */
    public static Optional<StreamArn> parse(String text) {
        Matcher arn = ARN.matcher(text);
        if (!arn.matches()) {
            return Optional.empty();
        }
        try {
            var home = new AccountRegion(arn.group("account"), arn.group("region"));
            return Optional.of(new StreamArn(home, arn.group("name")));
        } catch (IllegalArgumentException noRegion) {
            return Optional.empty();
        }
    }

    String key() {
        return prefix(home) + name;
    }

    /* Names contain no slash, so keys of one account and region stand together, ordered by name. */
    static String prefix(AccountRegion home) {
        return home.account() + "/" + home.region() + "/";
    }

    @Override
    public String toString() {
        return "arn:aws:kinesis:" + home.region() + ":" + home.account() + ":stream/" + name;
    }
}
