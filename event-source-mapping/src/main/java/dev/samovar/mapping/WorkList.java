package dev.samovar.mapping;

import java.util.HashSet;
import java.util.Set;

/** Remembers which mappings a listener polls, so that it hears of each beginning and end once. */
final class WorkList {
    private final MappingListener listener;
    private final Set<MappingId> polled = new HashSet<>();

    WorkList(MappingListener listener) {
        this.listener = listener;
    }

    /** A mapping is enabled with these settings. */
    void update(EventSourceMapping mapping) {
        if (polled.add(mapping.id())) {
            listener.began(mapping);
        } else {
            listener.changed(mapping);
        }
    }

    /** A mapping is not to be polled, if it is. */
    void end(EventSourceMapping mapping) {
        if (polled.remove(mapping.id())) {
            listener.ended(mapping.id());
        }
    }

    /** A mapping is gone. */
    void delete(EventSourceMapping mapping) {
        listener.deleted(mapping.id());
    }
}
