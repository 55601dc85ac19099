package dev.samovar.gateway.pipeline;

/** Hears of requests that were answered, on any thread. */
@FunctionalInterface
public interface ExchangeListener {
    void ended(Exchange exchange);
}
