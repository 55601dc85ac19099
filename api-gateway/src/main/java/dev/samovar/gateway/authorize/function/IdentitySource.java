package dev.samovar.gateway.authorize.function;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a request says who sends it. */
public sealed interface IdentitySource {

    record Header(String name) implements IdentitySource {}

    record Query(String name) implements IdentitySource {}

    record Context(String name) implements IdentitySource {}

    record StageVariable(String name) implements IdentitySource {}

    /**
     * Reads a list such as {@code method.request.header.Authorization, context.identity.sourceIp}; what HTTP APIs write,
     * {@code $request.header.Authorization}, is understood as well.
     *
     * @throws IllegalArgumentException if it names something that is no identity source
     */
    static List<IdentitySource> parse(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(IdentitySource::one)
                .toList();
    }

    private static IdentitySource one(String text) {
        String plain = text.startsWith("$") ? text.substring(1) : text;
        String path = plain.startsWith("method.") ? plain.substring("method.".length()) : plain;
        return after("request.header.", path)
                .<IdentitySource>map(Header::new)
                .or(() -> after("request.querystring.", path).map(Query::new))
                .or(() -> after("context.", path).map(Context::new))
                .or(() -> after("stageVariables.", path).map(StageVariable::new))
                .orElseThrow(() -> new IllegalArgumentException("not an identity source: " + text));
    }

    private static Optional<String> after(String prefix, String text) {
        return text.startsWith(prefix) && text.length() > prefix.length()
                ? Optional.of(text.substring(prefix.length()))
                : Optional.empty();
    }

    /** What the request says there; empty if it says nothing, or the empty text. */
    default Optional<String> value(Attempt attempt) {
        Optional<String> value = switch (this) {
            case Header(String name) -> attempt.request().headers().last(name);
            case Query(String name) -> attempt.request().query().last(name);
            case Context(String name) -> attempt.context().find(name).map(Object::toString);
            case StageVariable(String name) ->
                Optional.ofNullable(attempt.stageVariables().get(name));
        };
        return value.filter(text -> !text.isEmpty());
    }
}
