package dev.samovar.function.registry;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.InvalidVersions;
import dev.samovar.function.Violation;
import dev.samovar.function.Violations;
import java.util.Map;
import java.util.regex.Pattern;

/** AWS's rules for the additional versions of an alias. */
final class AliasWeights {
    private static final String PARAMETER = "routingConfig.additionalVersionWeights";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private AliasWeights() {}

    static void check(Violations violations, Map<String, Double> weights) {
        if (!weights.keySet().stream()
                .allMatch(version -> NUMBER.matcher(version).matches())) {
            violations.add(Violation.of(
                    weights,
                    PARAMETER,
                    "Map keys must satisfy constraint: [Member must have length less than or equal to 1024,"
                            + " Member must have length greater than or equal to 1,"
                            + " Member must satisfy regular expression pattern: [0-9]+]"));
        }
        if (!weights.values().stream().allMatch(weight -> weight >= 0 && weight <= 1)) {
            violations.add(Violation.of(
                    weights,
                    PARAMETER,
                    "Map value must satisfy constraint: [Member must have value less than or equal to 1.0,"
                            + " Member must have value greater than or equal to 0.0, Member must not be null]"));
        }
    }

    /** The caller of an alias must not notice which of its versions runs. */
    static void checkAlike(Revision main, Revision extra) {
        FunctionConfiguration one = main.version().configuration();
        FunctionConfiguration other = extra.version().configuration();
        if (!one.role().equals(other.role()) || !one.deadLetterTarget().equals(other.deadLetterTarget())) {
            throw new InvalidVersions.UnlikeVersions(
                            main.version().version(), extra.version().version())
                    .exception();
        }
    }
}
