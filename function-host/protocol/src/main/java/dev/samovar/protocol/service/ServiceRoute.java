package dev.samovar.protocol.service;

import dev.samovar.invocation.RequestId;
import dev.samovar.protocol.AwsErrors;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.BoundedBody;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.RequestIds;
import io.quarkus.arc.All;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** {@code POST /}, forms as queries of {@code GET /}, and the paths of queues: finds the service that a request means. */
@Singleton
final class ServiceRoute {
    /* As this program writes them, as LocalStack does, and as ElasticMQ does. */
    private static final List<String> QUEUE_PATHS =
            List.of("/\\d{12}/[^/]+/?", "/queue/[a-z0-9-]+/\\d{12}/[^/]+/?", "/queue/[^/]+/?");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<Service> services;
    private final RequestIds requestIds;
    private final BodyRoom room;

    ServiceRoute(@All List<Service> services, RequestIds requestIds, BodyRoom room) {
        this.services = services;
        this.requestIds = requestIds;
        this.room = room;
    }

    void install(@Observes Router router) {
        router.post("/").handler(this::serve);
        router.get("/").handler(this::serveQuery);
        for (String path : QUEUE_PATHS) {
            router.postWithRegex(path).handler(this::serve);
            router.getWithRegex(path).handler(this::serveQuery);
        }
    }

    /* What asks for no action is no request to a service. */
    private void serveQuery(RoutingContext route) {
        if (route.queryParam("Action").isEmpty()) {
            route.next();
        } else {
            serve(route);
        }
    }

    private void serve(RoutingContext route) {
        HttpServerRequest http = route.request();
        var answer = new Answer(http.response(), Vertx.currentContext(), requestIds.next());
        BodyRoom.Place place = room.place();
        route.addEndHandler(_ -> place.leave());
        new BoundedBody(http, BodyRoom.BODY_BYTES_MAX, http.method() + " " + http.path(), place)
                .read(body -> serve(route, body, answer), unread -> answer.refuse(unread.exception(), isForm(http)));
    }

    private void serve(RoutingContext route, byte[] body, Answer answer) {
        boolean isForm = isForm(route.request());
        try {
            ServiceRequest request = read(route, body, isForm, answer.requestId());
            find(request).answer(request, answer);
        } catch (RuntimeException refused) {
            answer.refuse(refused, isForm);
        }
    }

    private static ServiceRequest read(RoutingContext route, byte[] body, boolean isForm, RequestId id) {
        HttpServerRequest http = route.request();
        Map<String, String> form;
        try {
            form = isForm ? form(http, body) : Map.of();
        } catch (IllegalArgumentException malformed) {
            throw new RequestError.MalformedForm().exception();
        }
        var abandoned = new CompletableFuture<Void>();
        route.addEndHandler(end -> {
            if (end.failed()) {
                abandoned.complete(null);
            }
        });
        return new ServiceRequest(
                id,
                caller(http, form),
                header(http, HttpHeaders.HOST),
                http.path(),
                header(http, "X-Amz-Target"),
                header(http, HttpHeaders.CONTENT_TYPE),
                body,
                form,
                abandoned);
    }

    private static Map<String, String> form(HttpServerRequest http, byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (http.query() != null) {
            fields.putAll(ServiceRequest.form(http.query().getBytes(StandardCharsets.UTF_8)));
        }
        fields.putAll(ServiceRequest.form(body));
        return fields;
    }

    /* A request that was signed beforehand carries its signature among its fields. */
    private static Caller caller(HttpServerRequest http, Map<String, String> form) {
        String credential = form.getOrDefault("X-Amz-Credential", "");
        return Caller.valueOf(
                credential.isEmpty() ? header(http, HttpHeaders.AUTHORIZATION) : "Credential=" + credential);
    }

    /* Clients of services that speak XML send forms; some of them do not say so. */
    private static boolean isForm(HttpServerRequest http) {
        String type = header(http, HttpHeaders.CONTENT_TYPE).toLowerCase(Locale.ROOT);
        return http.method().equals(HttpMethod.GET)
                || type.startsWith(FORM)
                || (type.isEmpty() && header(http, "X-Amz-Target").isEmpty());
    }

    private static String header(HttpServerRequest http, CharSequence name) {
        return Optional.ofNullable(http.getHeader(name)).orElse("");
    }

    private Service find(ServiceRequest request) {
        for (Service service : services) {
            if (service.serves(request)) {
                return service;
            }
        }
        String operation = request.target().isEmpty()
                ? request.action()
                : request.target().substring(request.target().indexOf('.') + 1);
        throw new RequestError.UnknownOperation(
                        operation.isEmpty() ? request.path() + " without a target or an action" : operation)
                .exception();
    }

    /** Where an answer goes: it is written on the connection's own thread, whoever has it. */
    private record Answer(HttpServerResponse response, Context loop, RequestId requestId)
            implements Consumer<ServiceResponse> {

        @Override
        public void accept(ServiceResponse answer) {
            if (loop.equals(Vertx.currentContext())) {
                write(answer);
            } else {
                loop.runOnContext(_ -> write(answer));
            }
        }

        void refuse(Throwable reason, boolean isForm) {
            accept(
                    isForm
                            ? ServiceResponse.xml(AwsErrors.of(reason), requestId.toString())
                            : ServiceResponse.json(AwsErrors.of(reason)));
        }

        private void write(ServiceResponse answer) {
            if (response.closed()) {
                return; // the client did not wait
            }
            response.setStatusCode(answer.status());
            response.putHeader(RequestIds.HEADER, requestId.toString());
            response.putHeader(HttpHeaders.CONTENT_TYPE, answer.contentType());
            answer.headers().forEach(response::putHeader);
            response.end(Buffer.buffer(answer.body()));
        }
    }
}
