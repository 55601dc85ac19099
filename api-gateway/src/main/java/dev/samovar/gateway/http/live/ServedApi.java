package dev.samovar.gateway.http.live;

import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.route.Router;
import dev.samovar.gateway.route.RouterBuilder;
import java.util.Optional;

/** An HTTP API as a deployment froze it, made ready to serve. */
public final class ServedApi {
    private final HttpDefinition definition;
    private final Router<ServedRoute> router;
    private final Optional<Cors> cors;

    public ServedApi(HttpDefinition definition) {
        this.definition = definition;
        router = router(definition);
        cors = definition.api().corsConfiguration().map(Cors::new);
    }

    private static Router<ServedRoute> router(HttpDefinition definition) {
        RouterBuilder<ServedRoute> routes = Router.builder();
        definition.routes().values().forEach(route -> {
            ServedRoute served = ServedRoute.of(definition, route);
            if (served.key().isDefault()) {
                routes.otherwise(served);
            } else {
                routes.add(served.key().method(), served.key().path(), served);
            }
        });
        return routes.build();
    }

    public HttpDefinition definition() {
        return definition;
    }

    /** Which route a request takes. */
    public Router<ServedRoute> router() {
        return router;
    }

    /** What pages of other origins may do, if anything was said about them. */
    public Optional<Cors> cors() {
        return cors;
    }
}
