package dev.samovar.gateway.rest;

/** What a caller gets who may not invalidate cache entries and asks for it ({@code unauthorizedCacheControlHeaderStrategy}). */
public enum CacheControlRefusal {
    FAIL_WITH_403,
    SUCCEED_WITH_RESPONSE_HEADER,
    SUCCEED_WITHOUT_RESPONSE_HEADER
}
