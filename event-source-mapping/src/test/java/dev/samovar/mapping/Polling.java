package dev.samovar.mapping;

import java.util.ArrayList;
import java.util.List;

/** A listener that polls nothing and writes down what it hears. */
final class Polling implements MappingListener {
    private final List<String> heard = new ArrayList<>();

    /** What was heard since this was asked last. */
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Override
    public void began(EventSourceMapping mapping) {
        heard.add("began with batches of " + mapping.batching().sizeMax());
    }

    @Override
    public void changed(EventSourceMapping mapping) {
        heard.add("changed to batches of " + mapping.batching().sizeMax());
    }

    @Override
    public void ended(MappingId mapping) {
        heard.add("ended");
    }

    @Override
    public void deleted(MappingId mapping) {
        heard.add("deleted");
    }
}
