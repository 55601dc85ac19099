package dev.samovar.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which member of a request is of another type than it should be: in AWS's words, not in those of the parser. */
final class Mismatch {
    private Mismatch() {}

    static String text(MismatchedInputException mismatch) {
        return "Wrong type of " + member(mismatch) + ": " + found(mismatch) + " can not be converted to "
                + wanted(mismatch.getTargetType());
    }

    private static String member(MismatchedInputException mismatch) {
        return mismatch.getPath().isEmpty()
                ? "the request"
                : mismatch.getPath().stream().map(Mismatch::part).collect(Collectors.joining());
    }

    private static String part(JsonMappingException.Reference part) {
        return part.getFieldName() == null ? "[" + part.getIndex() + "]" : "[\"" + part.getFieldName() + "\"]";
    }

    private static String found(MismatchedInputException mismatch) {
        JsonToken token = mismatch.getProcessor() instanceof JsonParser parser ? parser.currentToken() : null;
        return switch (token) {
            case START_OBJECT -> "START_OF_OBJECT";
            case START_ARRAY -> "START_OF_ARRAY";
            case VALUE_STRING -> "STRING_VALUE";
            case VALUE_NUMBER_INT -> "NUMBER_VALUE";
            case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE";
            case VALUE_TRUE -> "TRUE_VALUE";
            case VALUE_FALSE -> "FALSE_VALUE";
            case VALUE_NULL -> "NULL_VALUE";
            case null, default -> "what was sent";
        };
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "what is expected";
        }
        if (type == String.class || type.isEnum()) {
            return "a String";
        }
        if (type == Integer.class || type == int.class) {
            return "an Integer";
        }
        if (type == Long.class || type == long.class) {
            return "a Long";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "a Boolean";
        }
        if (type == byte[].class) {
            return "a blob";
        }
        if (type == Instant.class) {
            return "a timestamp";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) ? "a map" : "a structure";
    }
}
