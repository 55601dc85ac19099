package dev.samovar.queue.sqs.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Where an answer writes its members, whatever protocol it goes out in. Empty lists and maps are left out. */
public interface Output {

    void text(String name, String value);

    void number(String name, long value);

    void flag(String name, boolean value);

    /** Bytes, in Base64 on the wire. */
    void bytes(String name, byte[] value);

    void texts(Plural list, List<String> values);

    void textMap(Plural map, Map<String, String> entries);

    <T> void structures(Plural list, List<T> values, BiConsumer<T, Output> write);

    <T> void structureMap(Plural map, Map<String, T> entries, BiConsumer<T, Output> write);

    default void text(String name, Optional<String> value) {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }
}
