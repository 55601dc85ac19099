package dev.samovar.queue;

/** Stands where the engine is being written, so that callers of its API can compile. */
final class Unfinished {
    private Unfinished() {}

    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
    static <T> T yet() {
        throw new UnsupportedOperationException("being written");
    }
}
