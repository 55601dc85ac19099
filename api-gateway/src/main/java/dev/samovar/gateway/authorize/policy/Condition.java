package dev.samovar.gateway.authorize.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Something that must be so for a statement to be about a request. */
final class Condition {
    private static final String IF_EXISTS = "IfExists";
    private static final String ALL_VALUES = "ForAllValues:";
    private static final String ANY_VALUE = "ForAnyValue:";
    private static final String NULL = "Null";

    private final String key;
    private final List<Predicate<String>> wanted;
    private final boolean isNegated;
    private final boolean holdsWithoutKey;

    private Condition(String key, List<Predicate<String>> wanted, boolean isNegated, boolean holdsWithoutKey) {
        this.key = key.toLowerCase(Locale.ROOT);
        this.wanted = wanted;
        this.isNegated = isNegated;
        this.holdsWithoutKey = holdsWithoutKey;
    }

    /**
     * Reads a condition.
     *
     * @throws MalformedPolicy if there is no such operator, or its values are of another kind
     */
    static Condition compile(String operator, String key, List<String> values) {
        if (operator.equals(NULL)) {
            return absence(key, values);
        }
        /* No key has several values here, so that quantifiers decide only what happens without one. */
        boolean isAll = operator.startsWith(ALL_VALUES);
        boolean isAny = operator.startsWith(ANY_VALUE);
        boolean isIfExists = operator.endsWith(IF_EXISTS);
        String name = operator.substring(
                isAll ? ALL_VALUES.length() : isAny ? ANY_VALUE.length() : 0,
                operator.length() - (isIfExists ? IF_EXISTS.length() : 0));
        Operator found = Operator.named(name)
                .orElseThrow(() -> new MalformedPolicy("there is no condition operator " + operator));
        return new Condition(
                key,
                values.stream().map(found.comparison()).toList(),
                found.isNegated(),
                isAll || isIfExists || (found.isNegated() && !isAny));
    }

    private static Condition absence(String key, List<String> values) {
        if (values.size() != 1 || !values.getFirst().matches("(?i)true|false")) {
            throw new MalformedPolicy(NULL + " is true or false");
        }
        boolean mustBeAbsent = Boolean.parseBoolean(values.getFirst());
        return new Condition(key, List.of(_ -> !mustBeAbsent), false, mustBeAbsent);
    }

    boolean holds(ConditionKeys keys) {
        Optional<String> value = keys.find(key);
        return value.isEmpty() ? holdsWithoutKey : isAmong(value.get()) != isNegated;
    }

    private boolean isAmong(String value) {
        for (Predicate<String> one : wanted) {
            if (one.test(value)) {
                return true;
            }
        }
        return false;
    }
}
