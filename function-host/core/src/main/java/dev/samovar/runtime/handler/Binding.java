package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How values of one type travel as JSON: as always, or as AWS has it for callers on Android. */
final class Binding {

    private final PojoSerializer<Object> serializer;
    private final Supplier<PojoSerializer<Object>> forAndroid;
    private @Nullable PojoSerializer<Object> androidSerializer;

    Binding(PojoSerializer<Object> serializer, Supplier<PojoSerializer<Object>> forAndroid) {
        this.serializer = serializer;
        this.forAndroid = forAndroid;
    }

    PojoSerializer<Object> serializer(Context context) {
        return isAndroid(context.getClientContext()) ? androidSerializer() : serializer;
    }

    private PojoSerializer<Object> androidSerializer() {
        if (androidSerializer == null) {
            androidSerializer = forAndroid.get();
        }
        return androidSerializer;
    }

    private static boolean isAndroid(@Nullable ClientContext caller) {
        Map<String, String> environment = caller == null ? null : caller.getEnvironment();
        return environment != null && "Android".equalsIgnoreCase(environment.get("platform"));
    }
}
