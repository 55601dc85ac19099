package dev.samovar.http.invocation;

import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.BoundedBody;
import dev.samovar.protocol.RequestIds;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/** The way of an invocation through HTTP: read the event, run the function, write what became of it. */
@Singleton
final class InvocationRoute {
    private final Invocations invocations;
    private final RequestIds requestIds;
    private final BodyRoom room;

    InvocationRoute(Invocations invocations, RequestIds requestIds, BodyRoom room) {
        this.invocations = invocations;
        this.requestIds = requestIds;
        this.room = room;
    }

    /** Makes a request to invoke a function of an HTTP request and its body. */
    interface Reader {
        InvocationRequest read(String functionName, HttpServerRequest http, byte[] body);
    }

    void serve(
            RoutingContext route,
            String operation,
            Reader reader,
            BiConsumer<InvocationOutcome, HttpServerResponse> writer) {
        HttpServerRequest http = route.request();
        HttpServerResponse response = http.response();
        Context loop = Vertx.currentContext();
        BodyRoom.Place place = room.place();
        new BoundedBody(http, InvocationRequest.SYNCHRONOUS_BYTES_MAX, operation, place)
                .read(
                        body -> {
                            try {
                                InvocationRequest request = reader.read(route.pathParam("FunctionName"), http, body);
                                /* Answers are written on the connection's own thread: the scheduler's is not held up. */
                                invocations.invoke(
                                        request,
                                        outcome -> loop.runOnContext(_ -> {
                                            place.leave();
                                            writer.accept(outcome, response);
                                        }));
                            } catch (RuntimeException refused) {
                                place.leave();
                                refuse(refused, response);
                            }
                        },
                        unread -> refuse(unread.exception(), response));
    }

    private void refuse(Throwable reason, HttpServerResponse response) {
        InvocationAnswer.write(new InvocationOutcome.Refused(requestIds.next(), reason), response);
    }
}
