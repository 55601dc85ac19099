package dev.samovar.gateway.route;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a path leads to, by verb. */
final class Verbs<T> {
    static final String ANY = "ANY";

    /** The verbs that {@link #ANY} stands for. */
    private static final Set<String> KNOWN = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD");

    private final Map<String, Endpoint<T>> endpoints;
    private final @Nullable Endpoint<T> any;

    Verbs(Map<String, Endpoint<T>> endpoints) {
        this.endpoints = Map.copyOf(endpoints);
        any = endpoints.get(ANY);
    }

    @Nullable
    Endpoint<T> of(String method) {
        if (!KNOWN.contains(method)) {
            return null;
        }
        Endpoint<T> own = endpoints.get(method);
        return own == null ? any : own;
    }
}
