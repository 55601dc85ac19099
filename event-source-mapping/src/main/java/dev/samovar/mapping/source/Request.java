package dev.samovar.mapping.source;

/** A question to a source that waits for its answer. */
@FunctionalInterface
public interface Request {

    /** Takes nothing more for this question, so that its answer comes soon: mostly empty. */
    void hurry();
}
