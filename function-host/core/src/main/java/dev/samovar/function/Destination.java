package dev.samovar.function;

import java.util.regex.Pattern;

/**
 * Where records of asynchronous invocations go.
 *
 * @param arn the ARN of a queue, topic, function, event bus or bucket; empty for nowhere
 */
public record Destination(String arn) {
    private static final String PATTERN = "$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|"
            + "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:"
            + "((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)";
    private static final Pattern ARN = Pattern.compile(PATTERN);

    /** Adds a violation if this is no destination at all. */
    public void check(Violations violations, String parameter) {
        violations.pattern(parameter, arn, ARN);
    }

    public boolean isNowhere() {
        return arn.isEmpty();
    }

    /** The service in the ARN, such as {@code sqs}; empty if it is no ARN. */
    public String service() {
        String[] parts = arn.split(":", -1);
        return parts.length > 2 && parts[0].equals("arn") ? parts[2] : "";
    }
}
