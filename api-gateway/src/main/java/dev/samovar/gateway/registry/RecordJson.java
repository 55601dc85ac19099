package dev.samovar.gateway.registry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;

/** The JSON of definitions: members are named as the records' components, moments are seconds since the epoch. */
public final class RecordJson {
    private static final int NANO_DIGITS = 9;
    private static final ObjectMapper MAPPER =
            builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private RecordJson() {}

    /** What a mapper of definitions must know at least. */
    public static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new SimpleModule()
                        .addSerializer(Instant.class, new Seconds())
                        .addDeserializer(Instant.class, new Moment()));
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record without JSON: " + value, impossible);
        }
    }

    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    public static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Makes a record of what {@link #tree} made of one. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + tree, mismatch);
        }
    }

    private static final class Seconds extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Seconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(BigDecimal.valueOf(moment.getEpochSecond())
                    .add(BigDecimal.valueOf(moment.getNano(), NANO_DIGITS))
                    .stripTrailingZeros()
                    .toPlainString());
        }
    }

    private static final class Moment extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            BigDecimal seconds = json.getDecimalValue();
            return Instant.ofEpochSecond(
                    seconds.longValue(),
                    seconds.remainder(BigDecimal.ONE)
                            .movePointRight(NANO_DIGITS)
                            .longValue());
        }
    }
}
