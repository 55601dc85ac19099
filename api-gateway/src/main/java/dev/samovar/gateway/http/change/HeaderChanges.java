package dev.samovar.gateway.http.change;

import dev.samovar.gateway.message.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The header fields of a message that is being changed. */
final class HeaderChanges {
    private final List<Headers.Field> fields;

    HeaderChanges(Headers headers) {
        fields = new ArrayList<>(headers.fields());
    }

    void apply(Change change, Function<String, Optional<Object>> values) {
        switch (change.verb()) {
            case REMOVE -> remove(change.name());
            case APPEND -> change.value(values).ifPresent(value -> fields.add(new Headers.Field(change.name(), value)));
            case OVERWRITE ->
                change.value(values).ifPresent(value -> {
                    remove(change.name());
                    fields.add(new Headers.Field(change.name(), value));
                });
        }
    }

    private void remove(String name) {
        fields.removeIf(field -> field.name().equalsIgnoreCase(name));
    }

    Headers headers() {
        return Headers.of(fields);
    }
}
