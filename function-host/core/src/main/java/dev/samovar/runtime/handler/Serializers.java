package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.PojoSerializerFactory;
import java.lang.reflect.Type;
import java.util.Optional;
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
    private final Supplier<PojoSerializerFactory> jackson;
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

    Binding bind(Type type) {
        return new Binding(
                serializer(type, jackson),
                () -> serializer(type, () -> library().gson()));
    }

    private PojoSerializer<Object> serializer(Type type, Supplier<PojoSerializerFactory> others) {
        if (custom.isPresent()) {
            return new CustomSerializer(custom.get(), type);
        }
        if (type instanceof Class<?> plain && isEvent(type)) {
            return library().event(plain);
        }
        return others.get().getSerializer(type);
    }

    private SerializationLibrary library() {
        if (library == null) {
            library = new SerializationLibrary(functionLoader);
        }
        return library;
    }

    /** Asks once and remembers. */
    private static final class Once implements Supplier<PojoSerializerFactory> {

        private final Supplier<PojoSerializerFactory> source;
        private @Nullable PojoSerializerFactory value;

        Once(Supplier<PojoSerializerFactory> source) {
            this.source = source;
        }

        @Override
        public PojoSerializerFactory get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }
}
