package dev.samovar.gateway.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates may ask of values. Everything is listed here and in the classes beside this one, by type and name: what
 * is not listed does not exist for templates.
 */
final class Members {
    private Members() {}

    /** {@code $owner.name}. */
    static @Nullable Object property(Object owner, String name, Rendering rendering) {
        return switch (owner) {
            case Facility facility -> facility.property(name, rendering);
            case Map<?, ?> map when map.containsKey(name) -> map.get(name);
            case Map.Entry<?, ?> entry -> EntryMethods.property(entry, name);
            case List<?> list when name.equals("empty") -> list.isEmpty();
            case String text when name.equals("empty") -> text.isEmpty();
            default -> null;
        };
    }

    /** {@code $owner.method(arguments)}. */
    static @Nullable Object call(Object owner, String method, @Nullable Object[] arguments, Rendering rendering) {
        return switch (owner) {
            case Facility facility -> facility.call(method, arguments, rendering);
            case String text -> TextMethods.call(text, method, arguments, rendering);
            case Map<?, ?> map -> MapMethods.call(map, method, arguments, rendering);
            case List<?> list -> ListMethods.call(list, method, arguments, rendering);
            case Map.Entry<?, ?> entry -> EntryMethods.call(entry, method, arguments, rendering);
            case Number number -> NumberMethods.call(number, method, arguments, rendering);
            default -> common(owner, method, arguments, rendering);
        };
    }

    /** {@code $owner[index]}. */
    static @Nullable Object element(Object owner, @Nullable Object index, Rendering rendering) {
        return switch (owner) {
            case List<?> list when index instanceof Integer at -> ListMethods.get(list, at < 0 ? list.size() + at : at);
            case Facility facility -> facility.property(rendering.text(index), rendering);
            case Map<?, ?> map -> map.get(rendering.text(index));
            default -> null;
        };
    }

    /** What all values can. */
    static @Nullable Object common(Object owner, String method, @Nullable Object[] arguments, Rendering rendering) {
        return switch (method) {
            case "toString" -> arguments.length == 0 ? rendering.text(owner) : null;
            case "equals" ->
                arguments.length == 1 ? (Object) Comparing.same(owner, arguments[0], rendering.budget()) : null;
            default -> null;
        };
    }
}
