package dev.samovar.gateway.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Header fields that no parameter may change. */
final class ReservedHeaders {
    private static final Set<String> NAMES = Set.of(
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "content-location",
            "forwarded",
            "keep-alive",
            "origin",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailers",
            "transfer-encoding",
            "upgrade",
            "via",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");
    private static final List<String> PREFIXES = List.of("access-control-", "apigw-", "x-amz-", "x-amzn-");

    private ReservedHeaders() {}

    static boolean contains(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
    }
}
