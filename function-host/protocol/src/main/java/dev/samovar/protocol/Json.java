package dev.samovar.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON as AWS's services read and write it: strict about types, absent where nothing was said. */
public final class Json {
    /* The largest member of any request: a package of 50 MB in Base64. */
    private static final int STRING_LENGTH_MAX = 72_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(STRING_LENGTH_MAX)
                    .build())
            /* AWS shows the offending text in its messages. */
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** Members begin with a capital letter, as in the Lambda API. */
    public static final Json PASCAL_CASE = new Json(PropertyNamingStrategies.UPPER_CAMEL_CASE);

    /** Members begin with a small letter, as in the CloudWatch Logs API. */
    public static final Json CAMEL_CASE = new Json(PropertyNamingStrategies.LOWER_CAMEL_CASE);

    private final ObjectMapper mapper;

    private Json(PropertyNamingStrategy names) {
        this(JsonMapper.builder(FACTORY), names);
    }

    private Json(MapperBuilder<?, ?> builder, PropertyNamingStrategy names) {
        mapper = builder.addModules(new Jdk8Module(), WholeTexts.module())
                .propertyNamingStrategy(names)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /**
     * The same for services whose JSON has something of its own, or is not text.
     *
     * @param builder knows the format, and types that others do not have
     */
    public static Json pascalCase(MapperBuilder<?, ?> builder) {
        return new Json(builder, PropertyNamingStrategies.UPPER_CAMEL_CASE);
    }

    /**
     * Reads a request; an empty body has no members.
     *
     * @throws RequestException if it is not JSON or has members of other types
     */
    public <T> T read(byte[] body, Class<T> type) {
        byte[] text = body.length == 0 ? new byte[] {'{', '}'} : body;
        @Nullable T value;
        try (JsonParser parser = mapper.createParser(text)) {
            value = read(parser, type);
        } catch (JsonMappingException malformed) {
            /* Its whole message names the classes that requests are read into. */
            throw new RequestError.MalformedBody(String.valueOf(malformed.getOriginalMessage())).exception();
        } catch (JsonProcessingException malformed) {
            throw new RequestError.MalformedBody(String.valueOf(malformed.getMessage())).exception();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        if (value == null) {
            throw new RequestError.WrongType("NULL_VALUE can not be converted to a structure").exception();
        }
        return value;
    }

    /* What was found instead can be told as long as the parser stands there. */
    private <T> @Nullable T read(JsonParser parser, Class<T> type) throws IOException {
        try {
            return mapper.readerFor(type).readValue(parser);
        } catch (MismatchedInputException mismatch) {
            throw new RequestError.WrongType(Mismatch.text(mismatch)).exception();
        }
    }

    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer that is not JSON: " + value, impossible);
        }
    }

    public String text(Object value) {
        return new String(write(value), java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * Checks that a function's event is one JSON value.
     *
     * @throws RequestException if it is not
     */
    public static void checkEvent(byte[] event) {
        try (JsonParser parser = FACTORY.createParser(event)) {
            if (parser.nextToken() == null) {
                throw new RequestError.MalformedEvent("No content to map due to end-of-input").exception();
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new RequestError.MalformedEvent("Trailing token " + parser.currentToken()).exception();
            }
        } catch (JsonProcessingException malformed) {
            throw new RequestError.MalformedEvent(String.valueOf(malformed.getMessage())).exception();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }
}
