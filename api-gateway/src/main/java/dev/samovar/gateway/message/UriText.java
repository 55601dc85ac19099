package dev.samovar.gateway.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The URI of an integration, or a part of one, read once. <code>${stageVariables.name}</code> becomes the variable or
 * nothing, <code>{name}</code> the path parameter of that name or stays as it is; so does all else.
 */
public final class UriText {
    private static final String VARIABLE = "${stageVariables.";

    private final List<Part> parts;

    /** A piece: text, the name of a stage variable, or that of a path parameter. */
    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Variable(String name) implements Part {}

        record Parameter(String name, String text) implements Part {}
    }

    private UriText(List<Part> parts) {
        this.parts = parts;
    }

    public static UriText compile(String uri) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        int at = uri.indexOf('{');
        while (at >= 0) {
            boolean isVariable = at > 0 && uri.startsWith(VARIABLE, at - 1);
            int nameAt = isVariable ? at - 1 + VARIABLE.length() : at + 1;
            int end = uri.indexOf('}', nameAt);
            String name = end < 0 ? "" : uri.substring(nameAt, end);
            boolean isDollar = at > 0 && uri.charAt(at - 1) == '$';
            if (isName(name, isVariable) && (isVariable || !isDollar)) {
                parts.add(new Part.Literal(uri.substring(done, isVariable ? at - 1 : at)));
                parts.add(isVariable ? new Part.Variable(name) : new Part.Parameter(name, "{" + name + "}"));
                done = end + 1;
            }
            at = uri.indexOf('{', Math.max(done, at + 1));
        }
        parts.add(new Part.Literal(uri.substring(done)));
        return new UriText(List.copyOf(parts));
    }

    private static boolean isName(String name, boolean isVariable) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> c == '_'
                                || (c < 128 && Character.isLetterOrDigit(c))
                                || (!isVariable && "-.:,".indexOf(c) >= 0));
    }

    /** The URI where no path parameters are mapped. */
    public String render(Map<String, String> stageVariables) {
        return render(stageVariables, Map.of());
    }

    public String render(Map<String, String> stageVariables, Map<String, List<String>> path) {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Literal(String text)) {
            return text;
        }
        StringBuilder uri = new StringBuilder();
        for (Part part : parts) {
            uri.append(
                    switch (part) {
                        case Part.Literal(String text) -> text;
                        case Part.Variable(String name) -> stageVariables.getOrDefault(name, "");
                        case Part.Parameter(String name, String text) ->
                            path.containsKey(name) ? path.get(name).getLast() : text;
                    });
        }
        return uri.toString();
    }
}
