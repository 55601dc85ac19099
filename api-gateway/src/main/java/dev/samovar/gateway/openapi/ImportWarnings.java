package dev.samovar.gateway.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What a document says and an API cannot keep. */
final class ImportWarnings {
    private static final int TEXTS_MAX = 100;

    private final SequencedSet<String> texts = new LinkedHashSet<>();

    /** Each is told once, and of very many the first. */
    void add(String text) {
        if (texts.size() < TEXTS_MAX) {
            texts.add(text);
        }
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
