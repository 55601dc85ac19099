package dev.samovar.gateway.authorize.signature;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request says about who signed it. */
public sealed interface Signature {

    record Absent() implements Signature {}

    /**
     * A signature that lacks a part.
     *
     * @param message AWS's text
     */
    record Incomplete(String message) implements Signature {}

    /**
     * A signature that has all its parts. Whether it is genuine is another question.
     *
     * @param time when it was made, such as {@code 20150830T123600Z}
     * @param expiresSeconds how long it holds; absent in headers
     */
    record Complete(
            Credential credential, String time, List<String> signedHeaders, String value, Optional<Long> expiresSeconds)
            implements Signature {}

    /** Looks for a signature in a request. */
    static Signature of(Headers headers, QueryString query) {
        return headers.last("Authorization")
                .map(authorization -> ofHeader(authorization, time(headers)))
                .orElseGet(() -> query.last("X-Amz-Signature").isPresent() ? ofQuery(query) : new Absent());
    }

    private static Optional<String> time(Headers headers) {
        return headers.last("X-Amz-Date").or(() -> headers.last("Date"));
    }

    private static Signature ofHeader(String authorization, Optional<String> time) {
        int blank = authorization.indexOf(' ');
        Map<String, String> members = new HashMap<>();
        if (blank > 0) {
            for (String part : authorization.substring(blank + 1).split(",", -1)) {
                String member = part.strip();
                int equals = member.indexOf('=');
                if (equals < 0) {
                    return new Incomplete("'" + member
                            + "' not a valid key=value pair (missing equal-sign) in Authorization header: '"
                            + authorization + "'.");
                }
                members.put(member.substring(0, equals), member.substring(equals + 1));
            }
        }
        List<String> missing = new ArrayList<>();
        for (String name : List.of("Credential", "Signature", "SignedHeaders")) {
            if (!members.containsKey(name)) {
                missing.add("Authorization header requires '" + name + "' parameter.");
            }
        }
        if (time.isEmpty()) {
            missing.add("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        if (!missing.isEmpty()) {
            return new Incomplete(String.join(" ", missing) + " Authorization=" + authorization);
        }
        return complete(members, time.orElseThrow(), Optional.empty());
    }

    private static Signature ofQuery(QueryString query) {
        Map<String, String> members = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : List.of("Credential", "Signature", "SignedHeaders", "Date", "Algorithm")) {
            query.last("X-Amz-" + name)
                    .ifPresentOrElse(
                            value -> members.put(name, value),
                            () -> missing.add("AWS query-string parameters must include 'X-Amz-" + name + "'."));
        }
        if (!missing.isEmpty()) {
            return new Incomplete(String.join(" ", missing) + " Re-examine the query-string parameters.");
        }
        Optional<Long> expires;
        try {
            expires = query.last("X-Amz-Expires").map(Long::valueOf);
        } catch (NumberFormatException malformed) {
            return new Incomplete("X-Amz-Expires should be a number");
        }
        return complete(members, members.getOrDefault("Date", ""), expires);
    }

    private static Signature complete(Map<String, String> members, String time, Optional<Long> expires) {
        String credential = members.getOrDefault("Credential", "");
        return Credential.parse(credential)
                .<Signature>map(scope -> new Complete(
                        scope,
                        time,
                        List.of(members.getOrDefault("SignedHeaders", "").split(";", -1)),
                        members.getOrDefault("Signature", ""),
                        expires))
                .orElseGet(() -> new Incomplete("Credential must have exactly 5 slash-delimited elements, "
                        + "e.g. keyid/date/region/service/term, got '" + credential + "'"));
    }
}
