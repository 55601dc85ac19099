package dev.samovar.gateway.validate;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** A regular expression of a schema that ends, whatever it is asked: within the {@link RegexBudget} of the body. */
final class BoundedRegex implements RegularExpression {
    private final Pattern pattern;

    /** @param expression as in ECMAScript, whose {@code $} means the very end */
    BoundedRegex(String expression) {
        boolean endsWithDollar = expression.endsWith("$") && !expression.endsWith("\\$");
        pattern =
                Pattern.compile(endsWithDollar ? expression.substring(0, expression.length() - 1) + "\\z" : expression);
    }

    @Override
    public boolean matches(String text) {
        return RegexBudget.CURRENT
                .orElseThrow(() -> new IllegalStateException("no budget for regular expressions"))
                .find(pattern, text);
    }
}
