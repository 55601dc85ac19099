package dev.samovar.gateway.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.registry.RecordJson;
import dev.samovar.gateway.rest.AccessLogSettings;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.gateway.rest.WrongType;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of the management API: strict about types, without members that have nothing in them, times in seconds. */
public final class ApiJson {
    private static final ObjectMapper MAPPER = RecordJson.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
            .withConfigOverride(Map.class, map -> map.setInclude(notEmpty()))
            .withConfigOverride(List.class, list -> list.setInclude(notEmpty()))
            .addModule(new SimpleModule().addSerializer(Instant.class, new WholeSeconds()))
            .addMixIn(Stage.class, StageMembers.class)
            .addMixIn(Integration.class, IntegrationMembers.class)
            .addMixIn(Authorizer.class, AuthorizerMembers.class)
            .addMixIn(HttpRoute.class, ManagedMembers.class)
            .addMixIn(HttpIntegration.class, ManagedMembers.class)
            .addMixIn(AccessLogSettings.class, AccessLogMembers.class)
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

    private ApiJson() {}

    @SuppressWarnings("UnusedMethod") // read by Jackson
    interface StageMembers {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Map<String, MethodSetting> methodSettings();
    }

    @SuppressWarnings("UnusedMethod") // read by Jackson
    interface IntegrationMembers {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> cacheKeyParameters();
    }

    @SuppressWarnings("UnusedMethod") // read by Jackson
    interface AuthorizerMembers {
        @JsonProperty("providerARNs")
        List<String> providerArns();
    }

    @SuppressWarnings("UnusedMethod") // read by Jackson
    interface ManagedMembers {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean apiGatewayManaged();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    interface AccessLogMembers {}

    /* Times as AWS tells them; what is kept is more exact. */
    private static final class WholeSeconds extends StdSerializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        WholeSeconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(time.getEpochSecond());
        }
    }

    private static JsonInclude.Value notEmpty() {
        return JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS);
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer that is not JSON: " + value, impossible);
        }
    }

    /** Reads a request; an empty body has no members. */
    public static <T> T read(byte[] body, Class<T> type) {
        byte[] text = body.length == 0 ? new byte[] {'{', '}'} : body;
        @Nullable T value;
        try {
            value = MAPPER.readValue(text, type);
        } catch (MismatchedInputException mismatch) {
            throw wrongType(mismatch);
        } catch (JsonProcessingException malformed) {
            throw new WrongType("Could not parse request body into json: " + malformed.getOriginalMessage())
                    .exception();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        if (value == null) {
            throw new WrongType("Could not parse request body into json: it is null").exception();
        }
        return value;
    }

    private static GatewayException wrongType(MismatchedInputException mismatch) {
        @Nullable JsonToken token = mismatch.getProcessor() instanceof JsonParser parser ? parser.currentToken() : null;
        @Nullable Class<?> target = mismatch.getTargetType();
        if (token == null || target == null) {
            return new WrongType("Could not parse request body into json: " + mismatch.getOriginalMessage())
                    .exception();
        }
        return new WrongType(
                        switch (token) {
                            case START_OBJECT -> "Start of structure or map found where not expected.";
                            case START_ARRAY -> "Start of list found where not expected.";
                            default -> nameOf(token) + " can not be converted to an " + target.getSimpleName();
                        })
                .exception();
    }

    /* As AWS's own parser calls them. */
    private static String nameOf(JsonToken token) {
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> "class java.lang.Boolean";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                "class com.amazon.coral.value.json.numbers.TruncatingBigNumber";
            case VALUE_STRING -> "class java.lang.String";
            default -> token.name();
        };
    }
}
