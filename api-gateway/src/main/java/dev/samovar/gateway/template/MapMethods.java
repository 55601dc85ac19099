package dev.samovar.gateway.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates may ask of maps. Their keys are texts, as in JSON. */
final class MapMethods {
    private MapMethods() {}

    static @Nullable Object call(Map<?, ?> map, String method, @Nullable Object[] arguments, Rendering rendering) {
        return switch (arguments.length) {
            case 0 -> asked(map, method, rendering);
            case 1 -> called(map, method, arguments[0], rendering);
            case 2 -> called(map, method, rendering.text(arguments[0]), arguments[1], rendering);
            default -> null;
        };
    }

    private static @Nullable Object asked(Map<?, ?> map, String method, Rendering rendering) {
        rendering.budget().spend(map.size());
        return switch (method) {
            case "size" -> map.size();
            case "isEmpty" -> map.isEmpty();
            case "keySet" -> new PlainList(map.keySet());
            case "values" -> new PlainList(map.values());
            case "entrySet" -> new PlainList(map.entrySet());
            case "clear" -> {
                map.clear();
                yield "";
            }
            default -> Members.common(map, method, new Object[0], rendering);
        };
    }

    private static @Nullable Object called(
            Map<?, ?> map, String method, @Nullable Object argument, Rendering rendering) {
        return switch (method) {
            case "get" -> map.get(rendering.text(argument));
            case "containsKey" -> map.containsKey(rendering.text(argument));
            case "containsValue" ->
                ListMethods.call(new PlainList(map.values()), "contains", new Object[] {argument}, rendering);
            case "remove" -> map.remove(rendering.text(argument));
            case "putAll" -> {
                if (argument instanceof Map<?, ?> others) {
                    rendering.budget().steps(others.size());
                    others.forEach((key, value) -> changeable(map).put(String.valueOf(key), value));
                }
                yield "";
            }
            default -> Members.common(map, method, new Object[] {argument}, rendering);
        };
    }

    private static @Nullable Object called(
            Map<?, ?> map, String method, String key, @Nullable Object value, Rendering rendering) {
        rendering.budget().step();
        return switch (method) {
            case "put" -> changeable(map).put(key, value);
            case "putIfAbsent" -> changeable(map).putIfAbsent(key, value);
            case "getOrDefault" -> map.containsKey(key) ? map.get(key) : value;
            default -> null;
        };
    }

    /* All maps that templates see are of texts to any values: from JSON, or their own. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> changeable(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
