package dev.samovar.gateway.http.change;

import dev.samovar.gateway.message.VariableText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that a parameter does to a message.
 *
 * @param name of the header field or query parameter
 * @param value read from the message and its context; unimportant if something is removed
 */
record Change(Verb verb, Place place, String name, VariableText value) {

    /** What is done. */
    enum Verb {
        APPEND,
        OVERWRITE,
        REMOVE
    }

    /** What it is done to. */
    enum Place {
        HEADER,
        QUERYSTRING,
        PATH,
        STATUSCODE
    }

    /** Reads parameters such as {@code append:header.x} or {@code overwrite:path}. */
    static List<Change> compile(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> of(parameter.getKey(), parameter.getValue()))
                .toList();
    }

    private static Change of(String key, String value) {
        int colon = key.indexOf(':');
        int dot = key.indexOf('.', colon);
        String place = dot < 0 ? key.substring(colon + 1) : key.substring(colon + 1, dot);
        return new Change(
                Verb.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)),
                Place.valueOf(place.toUpperCase(Locale.ROOT)),
                dot < 0 ? "" : key.substring(dot + 1),
                VariableText.compile(value));
    }

    /** What is to be written; empty if what it is read from is not there. */
    Optional<String> value(Function<String, Optional<Object>> values) {
        return Optional.of(value.render(values, "")).filter(text -> !text.isEmpty());
    }
}
