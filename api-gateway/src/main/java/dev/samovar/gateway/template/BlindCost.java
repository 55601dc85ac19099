package dev.samovar.gateway.template;

/**
 * Reckons how many ways a regular expression can try at one place without looking at any character: counting the
 * characters that it looks at would not bound <code>(|)(|)(|)…x</code>. Alternatives add up, what follows one another multiplies, and
 * repetition takes powers.
 */
final class BlindCost {
    /** As much as is counted: so many are too many. */
    static final long MOST = 100_000;

    private final String expression;
    private int at;

    private BlindCost(String expression) {
        this.expression = expression;
    }

    /** The cost, from 1 to {@link #MOST}. */
    static long of(String expression) {
        BlindCost cost = new BlindCost(expression);
        long ways = 1;
        while (cost.at < expression.length()) {
            ways = capped(ways * cost.alternatives());
            cost.at++; // past a closing parenthesis that closes nothing
        }
        return ways;
    }

    private long alternatives() {
        long sum = 0;
        long sequence = 1;
        while (at < expression.length() && expression.charAt(at) != ')') {
            if (expression.charAt(at) == '|') {
                sum = capped(sum + sequence);
                sequence = 1;
                at++;
            } else {
                sequence = capped(sequence * repeated(item()));
            }
        }
        return capped(sum + sequence);
    }

    private long item() {
        char first = expression.charAt(at++);
        switch (first) {
            case '(' -> {
                long inside = alternatives();
                at++;
                return inside;
            }
            case '\\' -> at += expression.startsWith("Q", at) ? quoteLength() : 1;
            case '[' -> skipClass();
            default -> {
                // looks at one character
            }
        }
        return 1;
    }

    private int quoteLength() {
        int end = expression.indexOf("\\E", at);
        return end < 0 ? expression.length() - at : end + 2 - at;
    }

    private void skipClass() {
        int depth = 1;
        while (at < expression.length() && depth > 0) {
            char next = expression.charAt(at++);
            if (next == '\\') {
                at++;
            } else if (next == '[') {
                depth++;
            } else if (next == ']') {
                depth--;
            }
        }
    }

    private long repeated(long once) {
        if (at >= expression.length() || once == 1) {
            return once;
        }
        return switch (expression.charAt(at)) {
            case '*', '+', '?' -> capped(once * once + 1);
            case '{' -> power(once, least());
            default -> once;
        };
    }

    /* The first number in braces: so often even empty turns are taken, and once more. */
    private int least() {
        int number = 0;
        for (int i = at + 1; i < expression.length() && Character.isDigit(expression.charAt(i)); i++) {
            number = Math.min(number * 10 + expression.charAt(i) - '0', 100);
        }
        return number + 2;
    }

    private static long power(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result = capped(result * base);
        }
        return result;
    }

    private static long capped(long ways) {
        return Math.min(ways, MOST);
    }
}
