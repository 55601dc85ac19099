package dev.samovar.gateway.authorize.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * How a condition compares.
 *
 * @param comparison makes the test of a request's value from the policy's
 * @param isNegated whether it holds if no value passes the test
 */
record Operator(Function<String, Predicate<String>> comparison, boolean isNegated) {
    private static final Map<String, Operator> BY_NAME = byName();

    static Optional<Operator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Operator> byName() {
        Map<String, Operator> all = new HashMap<>();
        both(all, "StringEquals", "StringNotEquals", wanted -> wanted::equals);
        both(all, "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", wanted -> wanted::equalsIgnoreCase);
        both(all, "StringLike", "StringNotLike", wanted -> new Wildcard(wanted)::matches);
        both(all, "ArnEquals", "ArnNotEquals", wanted -> new ArnPattern(wanted)::matches);
        both(all, "ArnLike", "ArnNotLike", wanted -> new ArnPattern(wanted)::matches);
        both(all, "IpAddress", "NotIpAddress", wanted -> AddressRange.of(wanted)::contains);
        all.put("Bool", new Operator(wanted -> wanted::equalsIgnoreCase, false));
        all.put("BinaryEquals", new Operator(wanted -> wanted::equals, false));
        ordered(all, "Numeric", Operator::number);
        ordered(all, "Date", Operator::date);
        return Map.copyOf(all);
    }

    private static void both(
            Map<String, Operator> all, String name, String negation, Function<String, Predicate<String>> comparison) {
        all.put(name, new Operator(comparison, false));
        all.put(negation, new Operator(comparison, true));
    }

    private static <T extends Comparable<T>> void ordered(
            Map<String, Operator> all, String kind, Function<String, Optional<T>> parse) {
        both(all, kind + "Equals", kind + "NotEquals", comparing(parse, order -> order == 0));
        all.put(kind + "LessThan", new Operator(comparing(parse, order -> order < 0), false));
        all.put(kind + "LessThanEquals", new Operator(comparing(parse, order -> order <= 0), false));
        all.put(kind + "GreaterThan", new Operator(comparing(parse, order -> order > 0), false));
        all.put(kind + "GreaterThanEquals", new Operator(comparing(parse, order -> order >= 0), false));
    }

    private static <T extends Comparable<T>> Function<String, Predicate<String>> comparing(
            Function<String, Optional<T>> parse, IntPredicate order) {
        return text -> {
            T wanted = parse.apply(text).orElseThrow(() -> new MalformedPolicy("cannot be compared: " + text));
            return value -> parse.apply(value)
                    .filter(found -> order.test(found.compareTo(wanted)))
                    .isPresent();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /* A moment in ISO 8601, or seconds since 1970. */
    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? Instant.ofEpochSecond(Long.parseLong(text))
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | NumberFormatException other) {
            return Optional.empty();
        }
    }
}
