package dev.samovar.http.url;

import dev.samovar.function.FunctionUrl;
import dev.samovar.function.registry.Resolved;
import dev.samovar.host.FunctionHost;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invocation.ResponseMode;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.BoundedBody;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.RequestIds;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers at function URLs: {@code http://<url-id>.lambda-url.<region>.localhost:<port>/…}, and
 * {@code /_lambda-url/<url-id>/…} for clients that cannot resolve such names.
 *
 * <p>The resource policy decides who may call, as far as requests tell who calls: signatures are not verified.
 */
@Singleton
final class FunctionUrlRoute {
    /* Before all other routes: a URL's host decides, whatever the path is. */
    private static final int ORDER = -1;
    private static final int EVENT_BYTES_MAX = 6_291_456;

    private final FunctionHost host;
    private final RequestIds requestIds;
    private final BodyRoom room;

    FunctionUrlRoute(FunctionHost host, RequestIds requestIds, BodyRoom room) {
        this.host = host;
        this.requestIds = requestIds;
        this.room = room;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(route -> {
            HttpServerRequest http = route.request();
            Optional<UrlAddress.Target> target = UrlAddress.find(http.getHeader("Host"), http.path());
            if (target.isEmpty()) {
                route.next();
            } else {
                serve(http, target.get());
            }
        });
    }

    private void serve(HttpServerRequest http, UrlAddress.Target target) {
        Context loop = Vertx.currentContext();
        var answer = new UrlAnswer(http.response(), requestIds.next());
        BodyRoom.Place place = room.place();
        Consumer<Runnable> reply = write -> loop.runOnContext(_ -> {
            place.leave();
            write.run();
        });
        new BoundedBody(http, EVENT_BYTES_MAX, "InvokeFunctionUrl", place)
                .read(
                        body -> host.scheduler().execute(() -> {
                            try {
                                find(http, target, body, answer, reply);
                            } catch (RuntimeException refused) {
                                reply.accept(() -> answer.refuse(refused));
                            }
                        }),
                        unread -> answer.refuse(unread.exception()));
    }

    private void find(
            HttpServerRequest http, UrlAddress.Target target, byte[] body, UrlAnswer answer, Consumer<Runnable> reply) {
        Optional<FunctionUrl> found = host.functions().urls().find(target.urlId());
        if (found.isEmpty()) {
            reply.accept(answer::notFound);
            return;
        }
        FunctionUrl url = found.get();
        Optional<CorsHeaders> cors = url.settings().cors().map(settings -> new CorsHeaders(settings, http));
        if (cors.isPresent() && cors.get().isPreflight()) {
            reply.accept(() -> answer.preflight(cors.get()));
        } else if (!host.functions().policies().admit(url, signer(http))) {
            reply.accept(answer::forbidden);
        } else {
            Payload event = new UrlEvent(
                            http,
                            url,
                            target.path(),
                            answer.requestId(),
                            host.scheduler().instant())
                    .payload(body);
            invoke(
                    url,
                    event,
                    answer.requestId(),
                    result -> reply.accept(() -> answer.write(result, url.invokeMode(), cors)));
        }
    }

    private static Optional<String> signer(HttpServerRequest http) {
        return Optional.ofNullable(http.getHeader(HttpHeaders.AUTHORIZATION))
                .map(Caller::valueOf)
                .filter(Caller::isSigned)
                .map(caller -> caller.home().account());
    }

    private void invoke(FunctionUrl url, Payload event, RequestId requestId, Consumer<InvocationResult> ended) {
        Resolved function = host.functions().resolve(url.arn().home(), url.arn().toString(), "");
        host.invoker()
                .invoke(
                        new Invocation(
                                requestId,
                                function.version(),
                                function.invokedArn(),
                                event,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                switch (url.invokeMode()) {
                                    case BUFFERED -> ResponseMode.BUFFERED;
                                    case RESPONSE_STREAM -> ResponseMode.STREAMED;
                                }),
                        ended);
    }
}
