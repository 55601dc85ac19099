package dev.samovar.gateway.server;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.InstantSource;

/** Writes replies to where requests came from, with the header fields that all of them have. */
final class ReplyWriter {
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-amzn-RequestId");
    private static final CharSequence EXTENDED_ID = HttpHeaders.createOptimized("x-amz-apigw-id");
    private static final CharSequence TRACE_ID = HttpHeaders.createOptimized("X-Amzn-Trace-Id");
    private static final CharSequence APIGW_ID = HttpHeaders.createOptimized("apigw-requestid");
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final InstantSource clock;
    private final HttpDate date = new HttpDate();

    ReplyWriter(InstantSource clock) {
        this.clock = clock;
    }

    void write(HttpServerResponse response, Exchange exchange, GatewayReply reply) {
        if (response.closed()) {
            return; // the client did not wait
        }
        response.putHeader(REQUEST_ID, exchange.id().requestId());
        response.putHeader(EXTENDED_ID, exchange.id().extendedRequestId());
        if (isTraced(exchange)) {
            response.putHeader(TRACE_ID, exchange.id().traceId());
        }
        write(response, reply);
    }

    void write(HttpServerResponse response, HttpExchange exchange, GatewayReply reply) {
        if (response.closed()) {
            return; // the client did not wait
        }
        response.putHeader(APIGW_ID, exchange.requestId());
        write(response, reply);
    }

    void write(HttpServerResponse response, GatewayReply reply) {
        response.setStatusCode(reply.status());
        response.putHeader(HttpHeaders.DATE, date.of(clock.instant()));
        for (Headers.Field field : reply.headers().fields()) {
            response.headers().add(field.name(), field.value());
        }
        if (reply.status() == NO_CONTENT || reply.status() == NOT_MODIFIED) {
            response.end();
        } else {
            response.end(Buffer.buffer(reply.body()));
        }
    }

    /* As recorded: replies of mocks, of plain HTTP proxies and of the gateway itself tell no trace. */
    private static boolean isTraced(Exchange exchange) {
        return exchange.failure().isEmpty()
                && exchange.routeIfKnown()
                        .filter(route -> switch (route.method().integration().type()) {
                            case MOCK, HTTP_PROXY -> false;
                            case AWS, AWS_PROXY, HTTP -> true;
                        })
                        .isPresent();
    }
}
