package dev.samovar.gateway.template;

import org.jspecify.annotations.Nullable;

/** {@code $input}. */
final class InputFacility implements Facility {
    private static final String WHOLE = "$";

    private final BodyText body;
    private final RequestParameters parameters;

    InputFacility(BodyText body, RequestParameters parameters) {
        this.body = body;
        this.parameters = parameters;
    }

    @Override
    public @Nullable Object property(String name, Rendering rendering) {
        /* As AWS was recorded: no body prints as an empty object. */
        return name.equals("body") ? body.text().isEmpty() ? "{}" : body.text() : null;
    }

    @Override
    public @Nullable Object call(String method, @Nullable Object[] arguments, Rendering rendering) {
        rendering.budget().step();
        String argument = arguments.length == 1 ? rendering.text(arguments[0]) : WHOLE;
        return switch (method) {
            case "json" -> json(find(argument, rendering), rendering);
            case "path" -> find(argument, rendering);
            case "params" -> arguments.length == 0 ? parameters.all() : parameters.any(argument);
            case "getBody" -> property("body", rendering);
            default -> null;
        };
    }

    private @Nullable Object find(String path, Rendering rendering) {
        Json json = body.json();
        if (!json.isValid()) {
            return null;
        }
        JsonQuery query = rendering.paths().get(path);
        if (query instanceof JsonQuery.Library) {
            /* It may look at the whole document, several times. */
            rendering.budget().spend(10L * body.text().length());
        }
        return query.in(json.value());
    }

    private static String json(@Nullable Object value, Rendering rendering) {
        return value == null ? "\"\"" : new Printing(rendering.budget()).json(value);
    }
}
