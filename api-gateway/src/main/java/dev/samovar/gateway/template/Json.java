package dev.samovar.gateway.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text as plain values: maps, lists, texts, numbers, truth values.
 *
 * @param isValid whether it was JSON at all
 */
public record Json(boolean isValid, @Nullable Object value) {
    /* Jackson bounds how deep JSON nests and how long its numbers are. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Json INVALID = new Json(false, null);

    public static Json parse(String text) {
        if (text.isBlank()) {
            return INVALID;
        }
        try {
            return new Json(true, MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException malformed) {
            return INVALID;
        }
    }

    /** A value as JSON text. */
    public static String write(@Nullable Object value) {
        return new Printing(new Budget(Patience.FULL)).json(value);
    }
}
