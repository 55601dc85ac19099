package dev.samovar.gateway.api.response;

import dev.samovar.function.Violations;
import java.util.regex.Pattern;

/** The status in the path of a request. */
final class StatusCode {
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    private StatusCode() {}

    static void check(String status) {
        var violations = new Violations();
        check(status, violations);
        violations.check();
    }

    static void check(String status, Violations violations) {
        violations.pattern("statusCode", status, STATUS);
    }
}
