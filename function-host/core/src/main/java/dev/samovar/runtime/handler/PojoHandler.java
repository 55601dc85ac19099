package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.invocation.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the event's JSON to the function's input type, and what the function returns to JSON. */
final class PojoHandler implements Handler {

    private final UserCode code;
    private final Optional<Binding> input;
    private final Optional<Binding> output;

    /**
     * @param input the type of the parameter that takes the event; empty if there is none
     * @param output the type that the function returns
     */
    PojoHandler(UserCode code, Optional<Type> input, Type output, ClassLoader functionLoader) {
        this.code = code;
        var serializers = new Serializers(functionLoader, input, output);
        this.input = input.map(serializers::input);
        this.output = isVoid(output) ? Optional.empty() : Optional.of(serializers.output(output));
    }

    private static boolean isVoid(Type type) {
        return type.equals(void.class) || type.equals(Void.class);
    }

    @Override
    public Payload handle(Payload event, Context context) throws Throwable {
        Object argument = input.isPresent() ? read(input.get(), event, context) : null;
        Object returned = code.call(argument, context);
        return output.isPresent() ? write(output.get(), returned, context) : Payload.NULL;
    }

    private static @Nullable Object read(Binding type, Payload event, Context context) {
        try {
            return type.serializer(context).fromJson(new ByteArrayInputStream(event.bytes()));
        } catch (Throwable e) {
            throw new RuntimeException("An error occurred during JSON parsing", e);
        }
    }

    private static Payload write(Binding type, @Nullable Object returned, Context context) {
        var json = new ByteArrayOutputStream(1024);
        try {
            type.serializer(context).toJson(returned, json);
        } catch (Throwable e) {
            throw new RuntimeException("An error occurred during JSON serialization of response", e);
        }
        return Payload.of(json.toByteArray());
    }
}
