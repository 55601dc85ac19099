package dev.samovar.gateway.http;

import dev.samovar.gateway.edit.Ids;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A definition that is being changed. It is a copy: whoever gives up halfway has changed nothing. The maps are live. */
public final class HttpDraft {
    private HttpApi api;
    private final Map<String, HttpRoute> routes;
    private final Map<String, HttpIntegration> integrations;
    private final Map<String, HttpAuthorizer> authorizers;
    private final Ids ids;

    public HttpDraft(HttpDefinition before, Ids ids) {
        api = before.api();
        routes = new LinkedHashMap<>(before.routes());
        integrations = new LinkedHashMap<>(before.integrations());
        authorizers = new LinkedHashMap<>(before.authorizers());
        this.ids = ids;
    }

    public HttpApi api() {
        return api;
    }

    public void api(HttpApi changed) {
        api = changed;
    }

    /** By id. */
    public Map<String, HttpRoute> routes() {
        return routes;
    }

    /** By id. */
    public Map<String, HttpIntegration> integrations() {
        return integrations;
    }

    /** By id. */
    public Map<String, HttpAuthorizer> authorizers() {
        return authorizers;
    }

    /** An id that nothing in one of the maps has. */
    public String newId(Map<String, ?> among) {
        return ids.part(among::containsKey);
    }

    /** What came of it. */
    public HttpDefinition definition() {
        return new HttpDefinition(api, frozen(routes), frozen(integrations), frozen(authorizers));
    }

    private static <T> Map<String, T> frozen(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
