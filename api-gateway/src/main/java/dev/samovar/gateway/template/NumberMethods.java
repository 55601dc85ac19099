package dev.samovar.gateway.template;

import org.jspecify.annotations.Nullable;

/** What templates may ask of numbers; so that {@code $i.parseInt('3')} works on any number, as people write it. */
final class NumberMethods {
    private NumberMethods() {}

    static @Nullable Object call(Number number, String method, @Nullable Object[] arguments, Rendering rendering) {
        return switch (arguments.length) {
            case 0 -> asked(number, method, rendering);
            case 1 -> called(number, method, arguments[0], rendering);
            default -> null;
        };
    }

    private static @Nullable Object asked(Number number, String method, Rendering rendering) {
        return switch (method) {
            case "intValue" -> number.intValue();
            case "longValue" -> number.longValue();
            case "doubleValue" -> number.doubleValue();
            default -> Members.common(number, method, new Object[0], rendering);
        };
    }

    private static @Nullable Object called(
            Number number, String method, @Nullable Object argument, Rendering rendering) {
        return switch (method) {
            case "parseInt", "parseLong", "parseDouble", "valueOf" -> Numbers.of(argument);
            case "compareTo" -> {
                Number other = Numbers.of(argument);
                yield other == null ? null : (Object) Numbers.compare(number, other);
            }
            default -> Members.common(number, method, new Object[] {argument}, rendering);
        };
    }
}
