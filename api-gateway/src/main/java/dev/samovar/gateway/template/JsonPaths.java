package dev.samovar.gateway.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSONPath expressions that a template has used so far, each compiled once. */
final class JsonPaths {
    /** Templates may make up paths as they go; those beyond are compiled each time. */
    private static final int KEPT_MAX = 64;

    private final Map<String, JsonQuery> known = new ConcurrentHashMap<>();

    JsonQuery get(String path) {
        JsonQuery query = known.get(path);
        if (query == null) {
            query = JsonQuery.compile(path);
            if (known.size() < KEPT_MAX) {
                known.put(path, query);
            }
        }
        return query;
    }
}
