package dev.samovar.gateway.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rendering of a template: its variables, what it has written so far, and what it may still cost. */
final class Rendering {
    /** As much as a payload may be. */
    private static final int OUTPUT_CHARS_MAX = 10 * 1024 * 1024;

    private static final Facility UTIL = new UtilFacility();

    private final TemplateInput input;
    private final Map<String, @Nullable Object> variables = new HashMap<>();
    private final Map<String, Blocks.Macro> macros;
    private final Patterns patterns;
    private final JsonPaths paths;
    private final Budget budget;
    private StringBuilder out = new StringBuilder(256);

    Rendering(
            TemplateInput input,
            Map<String, Blocks.Macro> macros,
            Patterns patterns,
            JsonPaths paths,
            Patience patience) {
        this.input = input;
        this.macros = macros;
        this.patterns = patterns;
        this.paths = paths;
        budget = new Budget(patience);
    }

    Budget budget() {
        return budget;
    }

    Patterns patterns() {
        return patterns;
    }

    JsonPaths paths() {
        return paths;
    }

    Blocks.@Nullable Macro macro(String name) {
        return macros.get(name);
    }

    @Nullable
    Object get(String name) {
        Object value = variables.get(name);
        /* What $foreach.count was called in Velocity 1. */
        if (value == null && name.equals("velocityCount") && variables.get(Iteration.NAME) instanceof Iteration loop) {
            return loop.count();
        }
        return value == null && !variables.containsKey(name) ? given(name) : value;
    }

    /* What templates have without setting it, made when they first ask. */
    private @Nullable Object given(String name) {
        Object value = switch (name) {
            case "input" -> new InputFacility(input.body(), input.parameters());
            case "util" -> UTIL;
            case "context" -> ContextFacility.of(input);
            case "stageVariables" -> new LinkedHashMap<>(input.stageVariables());
            default -> null;
        };
        if (value != null) {
            variables.put(name, value);
        }
        return value;
    }

    void set(String name, @Nullable Object value) {
        variables.put(name, value);
    }

    void write(String text) {
        budget.spend(text.length());
        if (out.length() + text.length() > OUTPUT_CHARS_MAX) {
            throw new TemplateException("The template writes too much");
        }
        out.append(text);
    }

    void print(@Nullable Object value) {
        switch (value) {
            case null -> {
                // nothing to see
            }
            case String text -> write(text);
            default -> write(text(value));
        }
    }

    /** A value as it is printed. */
    String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Blocks.Defined defined -> capture(new Piece.Print(new Expression.Constant(defined)));
            default -> new Printing(budget).of(value);
        };
    }

    /** What a piece writes, as a text of its own. */
    String capture(Piece piece) {
        StringBuilder outer = out;
        out = new StringBuilder();
        piece.render(this);
        String captured = out.toString();
        out = outer;
        return captured;
    }

    String written() {
        return out.toString();
    }
}
