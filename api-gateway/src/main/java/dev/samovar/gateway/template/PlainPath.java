package dev.samovar.gateway.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSONPath of nothing but names and indexes, such as {@code $.pets[0]['name']}.
 *
 * @param steps texts and integers
 */
record PlainPath(List<Object> steps) implements JsonQuery {

    /** The path, if it is that plain. */
    static Optional<JsonQuery> of(String path) {
        String rest = path.startsWith("$") ? path.substring(1) : path.startsWith("[") ? path : "." + path;
        List<Object> steps = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            int end = rest.charAt(at) == '[' ? rest.indexOf(']', at) + 1 : endOfName(rest, at + 1);
            Optional<Object> step = end <= at ? Optional.empty() : step(rest.substring(at, end));
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            at = end;
        }
        return Optional.of(new PlainPath(List.copyOf(steps)));
    }

    private static int endOfName(String path, int from) {
        int end = from;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static Optional<Object> step(String step) {
        String inside =
                step.startsWith("[") ? step.substring(1, step.length() - 1).strip() : step.substring(1);
        if (step.startsWith("[") && isQuoted(inside)) {
            String name = inside.substring(1, inside.length() - 1);
            return name.chars().anyMatch(c -> c == '\'' || c == '"' || c == '\\')
                    ? Optional.empty()
                    : Optional.of(name);
        }
        if (step.startsWith("[")) {
            boolean isIndex =
                    !inside.isEmpty() && inside.length() < 9 && inside.chars().allMatch(Character::isDigit);
            return isIndex ? Optional.of(Integer.valueOf(inside)) : Optional.empty();
        }
        boolean isName =
                step.startsWith(".") && !inside.isEmpty() && inside.chars().allMatch(PlainPath::isNamePart);
        return isName ? Optional.of(inside) : Optional.empty();
    }

    private static boolean isQuoted(String text) {
        return text.length() >= 2
                && ((text.startsWith("'") && text.endsWith("'")) || (text.startsWith("\"") && text.endsWith("\"")));
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$';
    }

    @Override
    public @Nullable Object in(@Nullable Object document) {
        Object value = document;
        for (int i = 0; i < steps.size(); i++) {
            value = step(value, steps.get(i));
        }
        return value;
    }

    private static @Nullable Object step(@Nullable Object value, Object step) {
        return switch (step) {
            case String name when value instanceof Map<?, ?> map -> map.get(name);
            case Integer index when value instanceof List<?> list -> ListMethods.get(list, index);
            default -> null;
        };
    }
}
