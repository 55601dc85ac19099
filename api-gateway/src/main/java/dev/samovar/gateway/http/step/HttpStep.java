package dev.samovar.gateway.http.step;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.pipeline.Station;

/** A station on the way of a request to an HTTP API. */
@FunctionalInterface
public interface HttpStep extends Station<HttpExchange> {}
