package dev.samovar.function;

/**
 * One parameter that breaks one rule.
 *
 * @param value what was given, ready to be shown, or nothing if it is a secret
 * @param parameter such as {@code memorySize}
 * @param rule what AWS says that it must be
 */
public record Violation(String value, String parameter, String rule) {

    /** A violation by a value that may be shown. */
    public static Violation of(Object value, String parameter, String rule) {
        return new Violation("Value '" + value + "'", parameter, rule);
    }

    public static Violation missing(String parameter) {
        return new Violation("Value null", parameter, "Member must not be null");
    }

    /** A violation by a value that AWS does not repeat in its answers. */
    static Violation ofSecret(String parameter, String rule) {
        return new Violation("Value", parameter, rule);
    }

    @Override
    public String toString() {
        return value + " at '" + parameter + "' failed to satisfy constraint: " + rule;
    }
}
