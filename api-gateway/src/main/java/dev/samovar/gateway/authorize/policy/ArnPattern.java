package dev.samovar.gateway.authorize.policy;

import java.util.Arrays;
import java.util.List;

/** An ARN with wildcards, none of which reaches from one of its six parts into another. */
final class ArnPattern {
    private static final int PARTS = 6;

    private final List<Wildcard> parts;

    ArnPattern(String pattern) {
        parts = Arrays.stream(split(pattern)).map(Wildcard::new).toList();
    }

    boolean matches(String arn) {
        String[] found = split(arn);
        if (found.length != parts.size()) {
            return false;
        }
        for (int i = 0; i < found.length; i++) {
            if (!parts.get(i).matches(found[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] split(String arn) {
        return arn.split(":", PARTS);
    }
}
