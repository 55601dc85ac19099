package dev.samovar.gateway.server;

import dev.samovar.gateway.deploy.LiveApis;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.domain.DomainRoutes;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.JsonText;
import dev.samovar.protocol.BoundedBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Finds the stage that a request wants. */
public final class GatewayRoute {
    private final LiveApis apis;
    private final DomainRoutes domains;
    private final RestStages rest;
    private final HttpApiRoute httpApis;
    private final ReplyWriter writer;

    public GatewayRoute(
            LiveApis apis, DomainRoutes domains, RestStages rest, HttpApiRoute httpApis, InstantSource clock) {
        this.apis = apis;
        this.domains = domains;
        this.rest = rest;
        this.httpApis = httpApis;
        writer = new ReplyWriter(clock);
    }

    /**
     * Serves a request, if it is for an API.
     *
     * @return whether it is
     */
    public boolean serve(HttpServerRequest http) {
        if (refusesInDoubt(http)) {
            return true;
        }
        String host = Framing.host(http).orElse("");
        Optional<GatewayAddress> address = GatewayAddress.find(host, http.path());
        if (address.isPresent()) {
            serve(http, address.get());
            return true;
        }
        return isServedByName(http, withoutPort(host));
    }

    /**
     * Refuses a request of which it is in doubt where it ends, whom it is for, or what it expects.
     *
     * @return whether it is
     */
    public static boolean refusesInDoubt(HttpServerRequest http) {
        /* Nothing that follows on the same connection can be trusted to be a request: as long as the response has not
        ended, none of it is looked at, so it never ends. */
        Optional<Integer> refusal = Framing.refusal(http);
        refusal.ifPresent(status -> http.response()
                .putHeader("Connection", "close")
                .putHeader("Content-Length", "0")
                .setStatusCode(status)
                .write(Buffer.buffer())
                .onComplete(_ -> http.connection().close()));
        return refusal.isPresent();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private boolean isServedByName(HttpServerRequest http, String host) {
        if (!domains.serves(host)) {
            return false;
        }
        Optional<DomainRoutes.Target> target = domains.resolve(host, http.path());
        if (target.filter(found -> httpApis.serve(http, found.apiId(), found.stage(), found.basePath(), found.path()))
                .isPresent()) {
            return true;
        }
        Optional<LiveStage> stage = target.flatMap(found -> apis.find(found.apiId(), found.stage()));
        if (stage.isEmpty()) {
            refuse(http, 403, "Forbidden");
        } else {
            rest.serve(http, stage.get(), target.get().basePath(), target.get().path());
        }
        return true;
    }

    /** Serves a request of a port that belongs to one stage. */
    void serve(HttpServerRequest http, String apiId, String stageName) {
        if (!refusesInDoubt(http) && !httpApis.serve(http, apiId, stageName, "", http.path())) {
            serve(http, apis.find(apiId, stageName), http.path());
        }
    }

    private void serve(HttpServerRequest http, GatewayAddress address) {
        if (httpApis.serves(address.apiId())) {
            if (!httpApis.serve(http, address.apiId(), address.path())) {
                refuse(http, 404, "Not Found");
            }
            return;
        }
        String path = address.path();
        int end = path.indexOf('/', 1);
        String stageName = end < 0 ? path.substring(1) : path.substring(1, end);
        Optional<LiveStage> stage = apis.find(address.apiId(), stageName);
        if (stage.isEmpty() && !apis.serves(address.apiId())) {
            refuse(http, 404, "The API id '" + address.apiId() + "' does not correspond to a deployed API Gateway API");
        } else {
            serve(http, stage, end < 0 ? "/" : path.substring(end));
        }
    }

    private void serve(HttpServerRequest http, Optional<LiveStage> found, String path) {
        Optional<LiveStage> stage =
                found.filter(live -> !live.production().api().definition().api().disableExecuteApiEndpoint());
        if (stage.isEmpty()) {
            refuse(http, 403, "Forbidden");
        } else {
            rest.serve(http, stage.get(), "", path);
        }
    }

    private void refuse(HttpServerRequest http, int status, String message) {
        BoundedBody.refuse(http);
        writer.write(
                http.response(),
                new GatewayReply(
                        status,
                        Headers.of(
                                "Content-Type",
                                "application/json",
                                "x-amzn-ErrorType",
                                status == 403 ? "ForbiddenException" : "NotFoundException"),
                        ("{\"message\":" + JsonText.quote(message) + "}").getBytes(StandardCharsets.UTF_8)));
    }
}
