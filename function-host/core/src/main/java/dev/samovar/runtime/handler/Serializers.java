package dev.samovar.runtime.handler;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The serializers of one environment. Nothing outside it holds them, for they hold the function's classes.
 *
 * <p>The package's own serializer goes before all; then come those that AWS keeps for its event types, then Jackson, or
 * Gson for callers on Android.
 */
final class Serializers {

    private final ClassLoader functionLoader;
    private final Optional<CustomPojoSerializer> custom;
    private final Supplier<ObjectMapper> jackson;
    private @Nullable SerializationLibrary library;

    Serializers(ClassLoader functionLoader, Optional<Type> input, Type output) {
        this.functionLoader = functionLoader;
        this.custom = CustomSerializer.in(functionLoader);
        /* An event type changes how the library binds dates in the other type too, so both come from one copy. */
        boolean events = Stream.concat(input.stream(), Stream.of(output)).anyMatch(Serializers::isEvent);
        this.jackson = events ? () -> library().jackson() : new Once(SerializationLibrary::jacksonOnly);
    }

    private static boolean isEvent(Type type) {
        return type instanceof Class<?> plain && SerializationLibrary.knowsEvent(plain);
    }

    /** Prepares to read events of a type. */
    Binding input(Type type) {
        return bind(type, plain -> JacksonSerializer.reading(jackson.get(), plain));
    }

    /** Prepares to write results of a type. */
    Binding output(Type type) {
        return bind(type, plain -> JacksonSerializer.writing(jackson.get(), plain));
    }

    private Binding bind(Type type, Function<Type, PojoSerializer<Object>> byJackson) {
        return new Binding(
                serializer(type, byJackson),
                () -> serializer(type, plain -> library().gson().getSerializer(plain)));
    }

    private PojoSerializer<Object> serializer(Type type, Function<Type, PojoSerializer<Object>> others) {
        if (custom.isPresent()) {
            return new CustomSerializer(custom.get(), type);
        }
        if (type instanceof Class<?> plain && isEvent(type)) {
            return library().event(plain);
        }
        return others.apply(type);
    }

    private SerializationLibrary library() {
        if (library == null) {
            library = new SerializationLibrary(functionLoader);
        }
        return library;
    }

    /** Asks once and remembers. */
    private static final class Once implements Supplier<ObjectMapper> {

        private final Supplier<ObjectMapper> source;
        private @Nullable ObjectMapper value;

        Once(Supplier<ObjectMapper> source) {
            this.source = source;
        }

        @Override
        public ObjectMapper get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }
}
