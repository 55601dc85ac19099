package dev.samovar.gateway.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates may ask of the entries of maps. */
final class EntryMethods {
    private EntryMethods() {}

    static @Nullable Object property(Map.Entry<?, ?> entry, String name) {
        return switch (name) {
            case "key" -> entry.getKey();
            case "value" -> entry.getValue();
            default -> null;
        };
    }

    static @Nullable Object call(
            Map.Entry<?, ?> entry, String method, @Nullable Object[] arguments, Rendering rendering) {
        return switch (method) {
            case "getKey" -> arguments.length == 0 ? entry.getKey() : null;
            case "getValue" -> arguments.length == 0 ? entry.getValue() : null;
            default -> Members.common(entry, method, arguments, rendering);
        };
    }
}
