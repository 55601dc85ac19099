package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;

/** A serializer that the function's package brings along, which then binds every type. */
record CustomSerializer(CustomPojoSerializer provided, Type type) implements PojoSerializer<Object> {

    /** The one that the package declares under {@code META-INF/services}, if it does. */
    static Optional<CustomPojoSerializer> in(ClassLoader functionLoader) {
        Iterator<CustomPojoSerializer> declared =
                ServiceLoader.load(CustomPojoSerializer.class, functionLoader).iterator();
        if (!declared.hasNext()) {
            return Optional.empty();
        }
        CustomPojoSerializer first = declared.next();
        if (declared.hasNext()) {
            throw new TooManySerializersException();
        }
        return Optional.of(first);
    }

    @Override
    public Object fromJson(InputStream input) {
        return provided.fromJson(input, type);
    }

    @Override
    public Object fromJson(String input) {
        return provided.fromJson(input, type);
    }

    @Override
    public void toJson(Object value, OutputStream output) {
        provided.toJson(value, output, type);
    }
}
