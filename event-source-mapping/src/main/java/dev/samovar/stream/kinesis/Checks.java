package dev.samovar.stream.kinesis;

import dev.samovar.function.Violation;
import dev.samovar.function.Violations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Collects what breaks the rules of the API's model in one request, and tells it in AWS's words. */
final class Checks {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
    private static final Pattern STREAM_ARN = Pattern.compile("arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+");
    private static final Pattern RESOURCE_ARN = Pattern.compile("arn:aws.*:kinesis:.*:\\d{12}:.*stream/\\S+");
    private static final Pattern HASH_KEY = Pattern.compile("0|([1-9]\\d{0,38})");
    private static final Pattern SEQUENCE_NUMBER = Pattern.compile("0|([1-9]\\d{0,128})");
    private static final int NAME_LENGTH_MAX = 128;
    private static final int ARN_LENGTH_MAX = 2048;
    private static final int TAG_KEY_LENGTH_MAX = 128;
    private static final int TAG_VALUE_LENGTH_MAX = 256;
    private static final int TAGS_MAX = 200;
    private static final int TAG_KEYS_MAX = 50;

    private final Violations violations = new Violations();

    /** A check of a value that must be there. */
    <T> Checks required(String member, Optional<T> value, Consumer<T> check) {
        value.ifPresentOrElse(check, () -> violations.missing(member));
        return this;
    }

    <T> Checks required(String member, Optional<T> value) {
        return required(member, value, _ -> {});
    }

    /** The name of a stream, a shard or a consumer. */
    Checks name(String member, String value) {
        violations.pattern(member, value, NAME).length(member, value, 1, NAME_LENGTH_MAX);
        return this;
    }

    Checks streamArn(String member, String value) {
        violations.pattern(member, value, STREAM_ARN).length(member, value, 1, ARN_LENGTH_MAX);
        return this;
    }

    Checks resourceArn(String member, String value) {
        violations.pattern(member, value, RESOURCE_ARN).length(member, value, 1, ARN_LENGTH_MAX);
        return this;
    }

    Checks hashKey(String member, String value) {
        violations.pattern(member, value, HASH_KEY);
        return this;
    }

    Checks sequenceNumber(String member, String value) {
        violations.pattern(member, value, SEQUENCE_NUMBER);
        return this;
    }

    Checks length(String member, String value, int min, int max) {
        violations.length(member, value, min, max);
        return this;
    }

    Checks range(String member, long value, long min, long max) {
        violations.range(member, value, min, max);
        return this;
    }

    Checks oneOf(String member, String value, List<String> allowed) {
        violations.oneOf(member, value, allowed);
        return this;
    }

    /** Bytes, of which AWS shows only how many there are. */
    Checks bytes(String member, byte[] value, int max) {
        if (value.length > max) {
            add(
                    "java.nio.HeapByteBuffer[pos=0 lim=" + value.length + " cap=" + value.length + "]",
                    member,
                    "Member must have length less than or equal to " + max);
        }
        return this;
    }

    Checks size(String member, List<?> values, int min, int max) {
        if (values.size() < min) {
            add(values, member, "Member must have length greater than or equal to " + min);
        } else if (values.size() > max) {
            /* Neither AWS nor this shows what is in a list that long. */
            violations.add(new Violation("Value", member, "Member must have length less than or equal to " + max));
        }
        return this;
    }

    Checks tags(String member, Map<String, String> tags) {
        if (tags.isEmpty()) {
            add(tags, member, "Member must have length greater than or equal to 1");
        } else if (tags.size() > TAGS_MAX) {
            add(tags, member, "Member must have length less than or equal to " + TAGS_MAX);
        }
        if (!tags.keySet().stream().allMatch(key -> !key.isEmpty() && key.length() <= TAG_KEY_LENGTH_MAX)) {
            add(tags, member, "Map keys must satisfy constraint: " + lengths(1, TAG_KEY_LENGTH_MAX));
        }
        if (!tags.values().stream().allMatch(value -> value.length() <= TAG_VALUE_LENGTH_MAX)) {
            add(tags, member, "Map value must satisfy constraint: " + lengths(0, TAG_VALUE_LENGTH_MAX));
        }
        return this;
    }

    Checks tagKeys(String member, List<String> keys) {
        size(member, keys, 1, TAG_KEYS_MAX);
        if (!keys.stream().allMatch(key -> !key.isEmpty() && key.length() <= TAG_KEY_LENGTH_MAX)) {
            add(keys, member, "Member must satisfy constraint: " + lengths(1, TAG_KEY_LENGTH_MAX));
        }
        return this;
    }

    private static String lengths(int min, int max) {
        return "[Member must have length less than or equal to " + max
                + ", Member must have length greater than or equal to " + min + "]";
    }

    private void add(Object value, String member, String rule) {
        violations.add(new Violation("Value '" + value + "'", member, rule));
    }

    /** Ends the check: throws if anything was wrong. */
    void check() {
        violations.check();
    }
}
