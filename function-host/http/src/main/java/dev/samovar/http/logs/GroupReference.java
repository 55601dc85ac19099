package dev.samovar.http.logs;

import dev.samovar.function.AccountRegion;
import dev.samovar.protocol.RequestError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which a caller may name a log group: by name, or by ARN. */
final class GroupReference {
    private static final Pattern ARN =
            Pattern.compile("arn:[^:]+:logs:[^:]+:\\d{12}:log-group:(?<name>[^:]+)(?::\\*)?");

    private GroupReference() {}

    static String name(Optional<String> name, Optional<String> identifier) {
        String given = name.or(() -> identifier)
                .orElseThrow(() -> new RequestError.InvalidLogParameter("A log group must be named.").exception());
        Matcher arn = ARN.matcher(given);
        return arn.matches() ? arn.group("name") : given;
    }

    static String arn(AccountRegion home, String name) {
        return "arn:aws:logs:" + home.region() + ":" + home.account() + ":log-group:" + name;
    }

    static RuntimeException unknown() {
        return new RequestError.NoSuchLog("The specified log group does not exist.").exception();
    }
}
