package dev.samovar.gateway.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What templates may ask of texts. */
final class TextMethods {
    private TextMethods() {}

    static @Nullable Object call(String text, String method, @Nullable Object[] arguments, Rendering rendering) {
        rendering.budget().spend(text.length() / 4);
        return switch (arguments.length) {
            case 0 -> asked(text, method, rendering);
            case 1 -> called(text, method, arguments[0], rendering);
            case 2 -> called(text, method, arguments[0], arguments[1], rendering);
            default -> null;
        };
    }

    private static @Nullable Object asked(String text, String method, Rendering rendering) {
        return switch (method) {
            case "length" -> text.length();
            case "isEmpty" -> text.isEmpty();
            case "isBlank" -> text.isBlank();
            case "trim" -> text.trim();
            case "strip" -> text.strip();
            case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
            case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
            case "hashCode" -> text.hashCode();
            case "intern", "toString" -> text;
            default -> Members.common(text, method, new Object[0], rendering);
        };
    }

    private static @Nullable Object called(String text, String method, @Nullable Object argument, Rendering rendering) {
        if (argument instanceof Integer number) {
            return at(text, method, number);
        }
        if (!(argument instanceof String other)) {
            return Members.common(text, method, new Object[] {argument}, rendering);
        }
        return switch (method) {
            case "equals" -> text.equals(other);
            case "equalsIgnoreCase" -> text.equalsIgnoreCase(other);
            case "compareTo" -> text.compareTo(other);
            case "startsWith" -> text.startsWith(other);
            case "endsWith" -> text.endsWith(other);
            case "contains" -> indexOf(text, other, rendering) >= 0;
            case "indexOf" -> indexOf(text, other, rendering);
            case "lastIndexOf" -> {
                rendering.budget().spend((long) text.length() * Math.min(other.length(), 64));
                yield text.lastIndexOf(other);
            }
            case "concat" -> {
                rendering.budget().spend((long) text.length() + other.length());
                yield text + other;
            }
            case "matches" -> rendering.patterns().matches(text, other, rendering.budget());
            case "split" -> rendering.patterns().split(text, other, 0, rendering.budget());
            default -> null;
        };
    }

    private static @Nullable Object called(
            String text, String method, @Nullable Object first, @Nullable Object second, Rendering rendering) {
        if (first instanceof Integer from && second instanceof Integer to) {
            boolean inside = from >= 0 && to <= text.length() && from <= to;
            return (method.equals("substring") || method.equals("subSequence")) && inside
                    ? text.substring(from, to)
                    : null;
        }
        if (!(first instanceof String a)) {
            return null;
        }
        if (second instanceof Integer limit) {
            return switch (method) {
                case "split" -> rendering.patterns().split(text, a, limit, rendering.budget());
                case "indexOf" -> text.indexOf(a, limit);
                default -> null;
            };
        }
        if (!(second instanceof String b)) {
            return null;
        }
        return switch (method) {
            case "replace" -> replace(text, a, b, rendering);
            case "replaceAll" -> rendering.patterns().replaceAll(text, a, b, rendering.budget());
            case "replaceFirst" -> rendering.patterns().replaceFirst(text, a, b, rendering.budget());
            default -> null;
        };
    }

    private static @Nullable Object at(String text, String method, int index) {
        if (index < 0 || index > text.length()) {
            return null;
        }
        return switch (method) {
            case "substring" -> text.substring(index);
            case "charAt" -> index < text.length() ? String.valueOf(text.charAt(index)) : null;
            default -> null;
        };
    }

    private static int indexOf(String text, String other, Rendering rendering) {
        rendering.budget().spend((long) text.length() * Math.min(other.length(), 64));
        return text.indexOf(other);
    }

    private static String replace(String text, String wanted, String with, Rendering rendering) {
        /* Each character may make room for a whole replacement. */
        long most = wanted.isEmpty() ? text.length() + 1L : text.length() / wanted.length() + 1L;
        long growth = indexOf(text, wanted, rendering) < 0 ? 0 : most * with.length();
        rendering.budget().spend(growth);
        return text.replace(wanted, with);
    }
}
