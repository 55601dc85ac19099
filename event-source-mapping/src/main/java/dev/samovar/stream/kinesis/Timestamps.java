package dev.samovar.stream.kinesis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;

/** How moments are written: numbers since the epoch, in JSON seconds with a fraction, in CBOR milliseconds with a tag. */
final class Timestamps {
    private static final int EPOCH_TAG = 1;
    private static final int MILLIS_DIGITS = 3;

    private Timestamps() {}

    static Module inSeconds() {
        return module(
                new JsonSerializer<>() {
                    @Override
                    public void serialize(Instant time, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeNumber(BigDecimal.valueOf(time.toEpochMilli(), MILLIS_DIGITS));
                    }
                },
                MILLIS_DIGITS);
    }

    static Module inMillis() {
        return module(
                new JsonSerializer<>() {
                    @Override
                    public void serialize(Instant time, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        ((CBORGenerator) out).writeTag(EPOCH_TAG);
                        out.writeNumber(time.toEpochMilli());
                    }
                },
                0);
    }

    private static Module module(JsonSerializer<Instant> writer, int digits) {
        return new SimpleModule().addSerializer(Instant.class, writer).addDeserializer(Instant.class, reader(digits));
    }

    /* The digits tell how far the point has to go to the right to give milliseconds. */
    private static JsonDeserializer<Instant> reader(int digits) {
        return new JsonDeserializer<>() {
            @Override
            public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (!in.currentToken().isNumeric()) {
                    return (Instant) context.handleUnexpectedToken(Instant.class, in);
                }
                try {
                    return Instant.ofEpochMilli(in.getDecimalValue()
                            .movePointRight(digits)
                            .toBigInteger()
                            .longValueExact());
                } catch (ArithmeticException | DateTimeException tooFar) {
                    return (Instant) context.handleWeirdNumberValue(
                            Instant.class, in.getNumberValue(), "beyond the end of time");
                }
            }
        };
    }
}
