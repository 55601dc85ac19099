package dev.samovar.gateway.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression whose search ends before long, however it backtracks. */
public final class SafePattern {
    /** What one match may cost that is not part of a template: some hundredths of a second at worst. */
    private static final long UNITS_ALONE = 10_000_000;

    private final Pattern pattern;

    /** What it may cost at each place of a text before it has looked at a character. */
    private final long blindCost;

    private SafePattern(Pattern pattern, long blindCost) {
        this.pattern = pattern;
        this.blindCost = blindCost;
    }

    /**
     * Reads an expression.
     *
     * @throws TemplateException if it is none, or leaves too many choices
     */
    public static SafePattern compile(String expression) {
        try {
            long blindCost = BlindCost.of(expression);
            if (blindCost >= BlindCost.MOST) {
                throw new TemplateException("A regular expression leaves too many choices");
            }
            return new SafePattern(Pattern.compile(expression), blindCost);
        } catch (PatternSyntaxException malformed) {
            throw new TemplateException("A regular expression cannot be read: " + malformed.getDescription());
        } catch (StackOverflowError tooDeep) {
            throw new TemplateException("A regular expression nests too deeply");
        }
    }

    /**
     * Whether a text is what it describes, all of it.
     *
     * @throws TemplateException if that cannot be told in reasonable time
     */
    public boolean matches(String text) {
        try {
            return matcher(text, new Budget(Patience.FULL, UNITS_ALONE)).matches();
        } catch (StackOverflowError tooDeep) {
            throw new TemplateException("A regular expression nests too deeply");
        }
    }

    Matcher matcher(String text, Budget budget) {
        budget.spend(blindCost * (text.length() + 1L));
        return pattern.matcher(new CountedText(text, budget));
    }

    /** A text that counts how often it is looked at: what backtracks without end comes to an end. */
    private record CountedText(String text, Budget budget) implements CharSequence {
        @Override
        public char charAt(int index) {
            budget.spend(1);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
