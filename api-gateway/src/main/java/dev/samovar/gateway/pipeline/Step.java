package dev.samovar.gateway.pipeline;

/** A station on the way of a request. It looks at the exchange and may add to it; it never waits. */
@FunctionalInterface
public interface Step {
    Outcome take(Exchange exchange);
}
