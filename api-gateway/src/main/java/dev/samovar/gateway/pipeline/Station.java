package dev.samovar.gateway.pipeline;

/** A station on the way of something that is served. It looks at it and may add to it; it never waits. */
@FunctionalInterface
public interface Station<E> {
    Outcome take(E served);
}
