package dev.samovar.runtime.handler;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.JavaType;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectReader;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectWriter;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Binds one type with the serialization library's Jackson, in one direction.
 *
 * <p>The library's own serializers prepare for both, though a function's input is only read and its output only
 * written. To learn how a type is read that never is read would be a thirteenth of a small cold start, and take memory.
 */
final class JacksonSerializer implements PojoSerializer<Object> {

    private final @Nullable ObjectReader reader;
    private final @Nullable ObjectWriter writer;

    private JacksonSerializer(@Nullable ObjectReader reader, @Nullable ObjectWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    static JacksonSerializer reading(ObjectMapper mapper, Type type) {
        return new JacksonSerializer(mapper.readerFor(resolved(mapper, type)), null);
    }

    static JacksonSerializer writing(ObjectMapper mapper, Type type) {
        return new JacksonSerializer(null, mapper.writerFor(resolved(mapper, type)));
    }

    private static JavaType resolved(ObjectMapper mapper, Type type) {
        return mapper.constructType(type);
    }

    @Override
    public Object fromJson(InputStream input) {
        try {
            return reader().readValue(input);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Object fromJson(String input) {
        try {
            return reader().readValue(input);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void toJson(Object value, OutputStream output) {
        if (writer == null) {
            throw new IllegalStateException("made for reading");
        }
        try {
            writer.writeValue(output, value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private ObjectReader reader() {
        if (reader == null) {
            throw new IllegalStateException("made for writing");
        }
        return reader;
    }
}
