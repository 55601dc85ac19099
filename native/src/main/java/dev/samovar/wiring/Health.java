package dev.samovar.wiring;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers whether the server is there, for scripts that wait for it. */
@ApplicationScoped
final class Health {

    private static final String PATH = "/_samovar/health";

    void install(@Observes Router router) {
        router.get(PATH)
                .handler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end("{\"status\":\"running\"}"));
    }
}
