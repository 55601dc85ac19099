package dev.samovar.queue.sqs.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** An answer in JSON. */
public final class JsonOutput implements Output {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int BYTES_AT_FIRST = 512;

    private final JsonGenerator json;

    private JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    /** The whole answer. */
    public static byte[] of(Answer answer) {
        var bytes = new ByteArrayOutputStream(BYTES_AT_FIRST);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            answer.write(new JsonOutput(json));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void text(String name, String value) {
        write(() -> json.writeStringField(name, value));
    }

    @Override
    public void number(String name, long value) {
        write(() -> json.writeNumberField(name, value));
    }

    @Override
    public void flag(String name, boolean value) {
        write(() -> json.writeBooleanField(name, value));
    }

    @Override
    public void bytes(String name, byte[] value) {
        text(name, Base64Text.encode(value));
    }

    @Override
    public void texts(Plural list, List<String> values) {
        if (!values.isEmpty()) {
            write(() -> {
                json.writeArrayFieldStart(list.json());
                for (String value : values) {
                    json.writeString(value);
                }
                json.writeEndArray();
            });
        }
    }

    @Override
    public void textMap(Plural map, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            write(() -> {
                json.writeObjectFieldStart(map.json());
                entries.forEach(this::text);
                json.writeEndObject();
            });
        }
    }

    @Override
    public <T> void structures(Plural list, List<T> values, BiConsumer<T, Output> write) {
        if (!values.isEmpty()) {
            write(() -> {
                json.writeArrayFieldStart(list.json());
                for (T value : values) {
                    json.writeStartObject();
                    write.accept(value, this);
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        }
    }

    @Override
    public <T> void structureMap(Plural map, Map<String, T> entries, BiConsumer<T, Output> write) {
        if (!entries.isEmpty()) {
            write(() -> {
                json.writeObjectFieldStart(map.json());
                for (Map.Entry<String, T> entry : entries.entrySet()) {
                    json.writeObjectFieldStart(entry.getKey());
                    write.accept(entry.getValue(), this);
                    json.writeEndObject();
                }
                json.writeEndObject();
            });
        }
    }

    /** A step of writing JSON. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }
}
