package dev.samovar.function;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects what is wrong with the parameters of one call, so that the caller is told everything at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    public Violations range(String parameter, long value, long min, long max) {
        if (value < min) {
            add(Violation.of(value, parameter, "Member must have value greater than or equal to " + min));
        } else if (value > max) {
            add(Violation.of(value, parameter, "Member must have value less than or equal to " + max));
        }
        return this;
    }

    public Violations length(String parameter, String value, int min, int max) {
        if (value.length() < min) {
            add(Violation.of(value, parameter, "Member must have length greater than or equal to " + min));
        } else if (value.length() > max) {
            add(Violation.of(value, parameter, "Member must have length less than or equal to " + max));
        }
        return this;
    }

    public Violations size(String parameter, Collection<?> values, int max) {
        if (values.size() > max) {
            add(Violation.of(values, parameter, "Member must have length less than or equal to " + max));
        }
        return this;
    }

    public Violations pattern(String parameter, String value, Pattern pattern) {
        return pattern(parameter, value, pattern, pattern.pattern());
    }

    /** Checks a value by one pattern and shows another, which says the same in AWS's words. */
    public Violations pattern(String parameter, String value, Pattern pattern, String shown) {
        if (!pattern.matcher(value).matches()) {
            add(Violation.of(value, parameter, "Member must satisfy regular expression pattern: " + shown));
        }
        return this;
    }

    public Violations oneOf(String parameter, String value, Collection<String> allowed) {
        if (!allowed.contains(value)) {
            add(Violation.of(value, parameter, "Member must satisfy enum value set: " + List.copyOf(allowed)));
        }
        return this;
    }

    /** Checks all members of a list; AWS shows the whole list. */
    public Violations eachOf(String parameter, Collection<String> values, Collection<String> allowed) {
        if (!allowed.containsAll(values)) {
            add(Violation.of(
                    values,
                    parameter,
                    "Member must satisfy constraint: [Member must satisfy enum value set: " + List.copyOf(allowed)
                            + ", Member must not be null]"));
        }
        return this;
    }

    public Violations required(String parameter, Optional<?> value) {
        return value.isPresent() ? this : missing(parameter);
    }

    public Violations missing(String parameter) {
        add(Violation.missing(parameter));
        return this;
    }

    public void add(Violation violation) {
        found.add(violation);
    }

    /**
     * Ends the check.
     *
     * @throws FunctionException if anything was wrong
     */
    public void check() {
        if (!found.isEmpty()) {
            throw new ValidationFailed(found).exception();
        }
    }
}
