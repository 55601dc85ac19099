package dev.samovar.gateway.parameter;

import dev.samovar.gateway.template.Json;
import dev.samovar.gateway.template.JsonQuery;
import dev.samovar.gateway.template.TemplateException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a mapped parameter takes its value from. */
sealed interface Source {

    /** The values, in order; none if there are none, or but an empty one. */
    List<String> values(Message message);

    /** Reads what a request's parameter is mapped from. */
    static Optional<Source> ofRequest(String expression) {
        String rest = after(expression, "method.request.");
        if (rest.isEmpty()) {
            return common(expression);
        }
        String name = rest.substring(rest.indexOf('.') + 1);
        if (rest.startsWith("path.") && !name.isEmpty()) {
            return Optional.of(new Path(name));
        }
        if (rest.startsWith("querystring.") && !name.isEmpty()) {
            return Optional.of(new Query(name, false));
        }
        if (rest.startsWith("multivaluequerystring.") && !name.isEmpty()) {
            return Optional.of(new Query(name, true));
        }
        return ofEither(rest, name);
    }

    /** Reads what a response's header is mapped from. */
    static Optional<Source> ofResponse(String expression) {
        String rest = after(expression, "integration.response.");
        return rest.isEmpty() ? common(expression) : ofEither(rest, rest.substring(rest.indexOf('.') + 1));
    }

    private static Optional<Source> ofEither(String rest, String name) {
        if (rest.equals("body")) {
            return Optional.of(new WholeBody());
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (rest.startsWith("header.")) {
            return Optional.of(new Header(name, false));
        }
        if (rest.startsWith("multivalueheader.")) {
            return Optional.of(new Header(name, true));
        }
        return rest.startsWith("body.") ? ofBody(name) : Optional.empty();
    }

    private static Optional<Source> ofBody(String path) {
        try {
            return Optional.of(new BodyPath(JsonQuery.compile("$." + path)));
        } catch (TemplateException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Source> common(String expression) {
        String ofContext = after(expression, "context.");
        if (!ofContext.isEmpty()) {
            return Optional.of(new Context(ofContext));
        }
        String ofStage = after(expression, "stageVariables.");
        if (!ofStage.isEmpty()) {
            return Optional.of(new StageVariable(ofStage));
        }
        boolean isStatic = expression.length() >= 2 && expression.startsWith("'") && expression.endsWith("'");
        return isStatic ? Optional.of(new Static(expression.substring(1, expression.length() - 1))) : Optional.empty();
    }

    private static String after(String expression, String prefix) {
        return expression.startsWith(prefix) ? expression.substring(prefix.length()) : "";
    }

    private static List<String> one(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value);
    }

    /** A value between single quotes. */
    record Static(String value) implements Source {
        @Override
        public List<String> values(Message message) {
            return one(value);
        }
    }

    record Context(String name) implements Source {
        @Override
        public List<String> values(Message message) {
            return one(message.context().find(name).map(Object::toString).orElse(null));
        }
    }

    record StageVariable(String name) implements Source {
        @Override
        public List<String> values(Message message) {
            return one(message.stageVariables().get(name));
        }
    }

    record Path(String name) implements Source {
        @Override
        public List<String> values(Message message) {
            return one(message.path().get(name));
        }
    }

    /**
     * A parameter of the query string.
     *
     * @param isMultiple whether all values count, or the last one
     */
    record Query(String name, boolean isMultiple) implements Source {
        @Override
        public List<String> values(Message message) {
            List<String> all = message.query().all(name);
            return isMultiple || all.isEmpty() ? all : one(all.getLast());
        }
    }

    /**
     * A header field; the case of its name matters.
     *
     * @param isMultiple whether all values count, joined, or the last one
     */
    record Header(String name, boolean isMultiple) implements Source {
        @Override
        public List<String> values(Message message) {
            List<String> all = message.headers().allSpelled(name);
            if (all.isEmpty()) {
                return all;
            }
            return one(isMultiple ? String.join(",", all) : all.getLast());
        }
    }

    /** All of the body; as recorded, an empty one counts as an empty object, and what looks like JSON must be JSON. */
    record WholeBody() implements Source {
        @Override
        public List<String> values(Message message) {
            String text = message.body().text().strip();
            checkJson(message);
            return one(text.isEmpty() ? "{}" : text);
        }
    }

    record BodyPath(JsonQuery query) implements Source {
        @Override
        public List<String> values(Message message) {
            checkJson(message);
            Object value = query.in(message.body().json().value());
            return switch (value) {
                case null -> List.of();
                case String text -> one(text);
                default -> one(Json.write(value));
            };
        }
    }

    private static void checkJson(Message message) {
        String text = message.body().text().strip();
        boolean claims = !text.isEmpty() && "{[\"'".indexOf(text.charAt(0)) >= 0;
        if (claims && !message.body().json().isValid()) {
            throw new UnreadableBody();
        }
    }
}
