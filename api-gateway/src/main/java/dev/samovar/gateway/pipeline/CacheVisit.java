package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.cache.Lookup;
import java.time.Duration;
import java.util.Optional;

/**
 * What a stage's cache said about a request.
 *
 * @param isHit whether the reply came without asking the backend
 * @param turn to tell the cache of the backend's reply, if the request is to do so
 * @param timeToLive how long that reply is kept
 * @param isRefused whether the client asked for a new reply, may not, and is to be told
 */
public record CacheVisit(boolean isHit, Optional<Lookup.Turn> turn, Duration timeToLive, boolean isRefused) {}
