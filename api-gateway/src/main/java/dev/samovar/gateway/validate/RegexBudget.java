package dev.samovar.gateway.validate;

import java.io.Serial;
import java.util.regex.Pattern;

/**
 * How many characters the regular expressions of a schema may still look at in one body. An expression that goes back and
 * forth without end looks at each of them again and again, so this bounds its time.
 */
final class RegexBudget {
    /** The budget of the body that is looked at now. */
    static final ScopedValue<RegexBudget> CURRENT = ScopedValue.newInstance();

    /** Enough for any expression that does not explode: a few milliseconds. */
    private static final long CHARACTERS_MIN = 1_000_000;

    private static final int LOOKS_PER_BYTE = 20;

    private long characters;

    RegexBudget(int bodyBytes) {
        characters = CHARACTERS_MIN + (long) LOOKS_PER_BYTE * bodyBytes;
    }

    /** Looks for an expression in a text; once the budget is exhausted, nothing is found any more. */
    boolean find(Pattern pattern, String text) {
        if (isExhausted()) {
            return false;
        }
        try {
            return pattern.matcher(new Watched(text, this)).find();
        } catch (Exhausted tooLong) {
            return false;
        } catch (StackOverflowError deep) {
            // Java's expressions descend for each repetition of a group: the text is too long for this one.
            characters = -1;
            return false;
        }
    }

    /** Whether an expression took too long: then what it would have said is not known. */
    boolean isExhausted() {
        return characters < 0;
    }

    private void spend() {
        if (--characters < 0) {
            throw new Exhausted();
        }
    }

    /** A text that counts how often it is looked at. */
    private record Watched(String text, RegexBudget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), budget);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Gets out of an expression. */
    private static final class Exhausted extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
