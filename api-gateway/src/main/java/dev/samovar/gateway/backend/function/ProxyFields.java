package dev.samovar.gateway.backend.function;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.Headers.Field;
import java.util.ArrayList;
import java.util.List;

/** Brings the two maps of header fields in a function's output together. */
final class ProxyFields {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private final List<Field> single = new ArrayList<>();
    private final List<Field> multiple = new ArrayList<>();

    void single(String name, String value) {
        single.add(new Field(name, value));
    }

    void multiple(String name, String value) {
        multiple.add(new Field(name, value));
    }

    /**
     * All fields: what both maps have gets the name as the one of lists spells it, with that one's values first. A pair
     * that is in both counts once.
     */
    Headers merged() {
        List<Field> fields = new ArrayList<>(multiple.size() + single.size() + 1);
        fields.addAll(multiple);
        for (Field field : single) {
            Field spelled = new Field(spelling(field.name()), field.value());
            if (!multiple.contains(spelled)) {
                fields.add(lastPlace(fields, spelled.name()), spelled);
            }
        }
        Headers all = Headers.of(fields);
        return all.has(CONTENT_TYPE) ? all : all.plus(CONTENT_TYPE, JSON);
    }

    private String spelling(String name) {
        for (Field field : multiple) {
            if (field.name().equalsIgnoreCase(name)) {
                return field.name();
            }
        }
        return name;
    }

    private static int lastPlace(List<Field> fields, String name) {
        for (int i = fields.size(); i > 0; i--) {
            if (fields.get(i - 1).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return fields.size();
    }
}
