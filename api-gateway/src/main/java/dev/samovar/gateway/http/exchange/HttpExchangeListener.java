package dev.samovar.gateway.http.exchange;

/** Hears of requests that were answered, on any thread. */
@FunctionalInterface
public interface HttpExchangeListener {
    void ended(HttpExchange exchange);
}
