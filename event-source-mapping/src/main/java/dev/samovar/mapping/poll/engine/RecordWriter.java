package dev.samovar.mapping.poll.engine;

import static com.fasterxml.jackson.core.JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes pieces of JSON, one after another, into the same memory. Not thread-safe. */
public final class RecordWriter {
    /* Without this, a character beyond the basic plane would become twelve bytes instead of four. */
    private static final JsonFactory FACTORY = new JsonFactory().enable(COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** One value, whole. */
    public byte[] write(Content content) {
        buffer.reset();
        try (JsonGenerator json = FACTORY.createGenerator(buffer)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return buffer.toByteArray();
    }
}
