package dev.samovar.queue.attribute;

import dev.samovar.queue.error.InvalidAttributeValue;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What an attribute can be.
 *
 * @param fallback what it is when nobody says; empty if it is then absent
 * @param reader reads a value given for the attribute of this name and returns it as AWS writes it, or refuses it
 */
record AttributeValue(Optional<String> fallback, BiFunction<String, String, String> reader) {
    static final AttributeValue READ_ONLY = absent((name, text) -> {
        throw refused(name);
    });
    static final AttributeValue TEXT = absent((name, text) -> text);
    static final AttributeValue OBJECT = absent((name, text) -> {
        if (PolicyJson.parse(text).isEmpty()) {
            throw refused(name);
        }
        return text;
    });
    static final AttributeValue REDRIVE_POLICY =
            absent((name, text) -> RedrivePolicy.parse(text).toString());
    static final AttributeValue REDRIVE_ALLOW_POLICY =
            absent((name, text) -> RedriveAllowPolicy.parse(text).toString());

    private static AttributeValue absent(BiFunction<String, String, String> reader) {
        return new AttributeValue(Optional.empty(), reader);
    }

    static AttributeValue number(int min, int max, int fallback) {
        return new AttributeValue(
                Optional.of(Integer.toString(fallback)),
                (name, text) -> Integer.toString(NumberText.parse(text)
                        .filter(number -> number >= min && number <= max)
                        .orElseThrow(() -> refused(name))));
    }

    static AttributeValue flag(boolean fallback) {
        return new AttributeValue(Optional.of(Boolean.toString(fallback)), (name, text) -> {
            if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                throw refused(name);
            }
            return Boolean.toString(Boolean.parseBoolean(text));
        });
    }

    /** One of some words, the first unless told otherwise. */
    static AttributeValue oneOf(String... words) {
        List<String> possible = List.of(words);
        return new AttributeValue(Optional.of(possible.getFirst()), (name, text) -> {
            if (!possible.contains(text)) {
                throw refused(name);
            }
            return text;
        });
    }

    private static RuntimeException refused(String attribute) {
        return new InvalidAttributeValue.OutOfRange(attribute).exception();
    }
}
