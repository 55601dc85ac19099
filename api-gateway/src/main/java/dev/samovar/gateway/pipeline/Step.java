package dev.samovar.gateway.pipeline;

/** A station on the way of a request to a REST API. */
@FunctionalInterface
public interface Step extends Station<Exchange> {}
