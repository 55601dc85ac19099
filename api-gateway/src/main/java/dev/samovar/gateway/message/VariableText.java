package dev.samovar.gateway.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with variables in it, such as {@code $context.requestId}: the format of an access log, or the template of a
 * gateway response. No other language is spoken in it.
 */
public final class VariableText {
    /* A dot that ends a sentence is no part of a name. */
    private static final String NAME = "[A-Za-z][\\w-]*(?:\\.[\\w-]+)*";
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(" + NAME + ")}|(" + NAME + "))");

    private final List<Part> parts;

    private sealed interface Part {
        record Words(String text) implements Part {}

        record Variable(String name) implements Part {}
    }

    private VariableText(List<Part> parts) {
        this.parts = parts;
    }

    public static VariableText compile(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part.Words(text.substring(end, matcher.start())));
            String name = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
            parts.add(new Part.Variable(name));
            end = matcher.end();
        }
        parts.add(new Part.Words(text.substring(end)));
        return new VariableText(List.copyOf(parts));
    }

    /** The names of all variables, as {@code context.requestId}. */
    public List<String> names() {
        return parts.stream()
                .filter(Part.Variable.class::isInstance)
                .map(part -> ((Part.Variable) part).name())
                .toList();
    }

    /**
     * Puts values in the places of variables.
     *
     * @param values by the variable's name, such as {@code context.requestId}
     * @param absent stands for a variable without a value
     */
    public String render(Function<String, Optional<Object>> values, String absent) {
        var text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String words) -> text.append(words);
                case Part.Variable(String name) ->
                    text.append(values.apply(name).map(Object::toString).orElse(absent));
            }
        }
        return text.toString();
    }
}
