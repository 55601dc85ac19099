package dev.samovar.gateway.template;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Arithmetic as Velocity does it: whole numbers grow as needed, one fraction makes the result a fraction. */
final class Numbers {
    /* Longer numbers are nobody's honest business, and multiplying them takes long. */
    private static final int BITS_MAX = 1_024;
    private static final int DIGITS_MAX = 300;

    private Numbers() {}

    /** The number that a value is or spells; null if none. */
    static @Nullable Number of(@Nullable Object value) {
        return switch (value) {
            case Number number -> number;
            case String text when text.length() <= DIGITS_MAX -> parse(text.strip());
            case null, default -> null;
        };
    }

    private static @Nullable Number parse(String text) {
        if (text.isEmpty() || !startsLikeANumber(text)) {
            return null;
        }
        try {
            return narrow(new BigInteger(text));
        } catch (NumberFormatException notWhole) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException none) {
                return null;
            }
        }
    }

    private static boolean startsLikeANumber(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.')
                && ((last >= '0' && last <= '9') || last == '.');
    }

    static @Nullable Number reckon(Operation.Operator operator, Number x, Number y) {
        if (isFraction(x) || isFraction(y)) {
            return reckon(operator, x.doubleValue(), y.doubleValue());
        }
        BigInteger a = whole(x);
        BigInteger b = whole(y);
        return switch (operator) {
            case ADD -> narrow(a.add(b));
            case SUBTRACT -> narrow(a.subtract(b));
            case MULTIPLY -> narrow(a.multiply(b));
            case DIVIDE -> b.signum() == 0 ? null : narrow(a.divide(b));
            case REMAINDER -> b.signum() == 0 ? null : narrow(a.remainder(b));
            default -> throw new IllegalStateException("not arithmetic: " + operator);
        };
    }

    private static @Nullable Number reckon(Operation.Operator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> y == 0 ? null : x / y;
            case REMAINDER -> y == 0 ? null : x % y;
            default -> throw new IllegalStateException("not arithmetic: " + operator);
        };
    }

    static int compare(Number x, Number y) {
        return isFraction(x) || isFraction(y)
                ? Double.compare(x.doubleValue(), y.doubleValue())
                : whole(x).compareTo(whole(y));
    }

    static Number negated(Number x) {
        return isFraction(x) ? (Number) (-x.doubleValue()) : narrow(whole(x).negate());
    }

    private static boolean isFraction(Number number) {
        return !(number instanceof Integer || number instanceof Long || number instanceof BigInteger);
    }

    private static BigInteger whole(Number number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
    }

    /** The number in the smallest type that holds it. */
    static Number narrow(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        if (number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        if (number.bitLength() > BITS_MAX) {
            throw new TemplateException("A number is too large");
        }
        return number;
    }
}
