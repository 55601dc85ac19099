package dev.samovar.gateway.server;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.SecondText;
import dev.samovar.gateway.pipeline.Exchange;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes replies to where requests came from, with the header fields that all of them have. */
final class ReplyWriter {
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-amzn-RequestId");
    private static final CharSequence EXTENDED_ID = HttpHeaders.createOptimized("x-amz-apigw-id");
    private static final CharSequence TRACE_ID = HttpHeaders.createOptimized("X-Amzn-Trace-Id");
    private static final CharSequence APIGW_ID = HttpHeaders.createOptimized("apigw-requestid");
    private static final int FINAL_STATUS_MIN = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /* Templates, functions and web servers may say names, values and statuses that would end the message early. */
    private static final GatewayReply UNWRITABLE = new GatewayReply(
            500,
            Headers.of("Content-Type", "application/json", "x-amzn-ErrorType", "InternalServerErrorException"),
            "{\"message\":\"Internal server error\"}".getBytes(StandardCharsets.UTF_8));

    private final InstantSource clock;
    private final SecondText date = new SecondText(DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC));

    ReplyWriter(InstantSource clock) {
        this.clock = clock;
    }

    void write(HttpServerResponse response, Exchange exchange, GatewayReply reply) {
        if (response.closed()) {
            return; // the client did not wait
        }
        MultiMap headers = response.headers();
        headers.add(REQUEST_ID, exchange.id().requestId());
        headers.add(EXTENDED_ID, exchange.id().extendedRequestId());
        if (isTraced(exchange)) {
            headers.add(TRACE_ID, exchange.id().traceId());
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

    /** Writes a reply; one that HTTP has no form for becomes an error, for somebody waits. */
    void write(HttpServerResponse response, GatewayReply reply) {
        try {
            send(response, reply);
        } catch (IllegalArgumentException unwritable) {
            reply.headers().names().forEach(response.headers()::remove);
            send(response, UNWRITABLE);
        }
    }

    private void send(HttpServerResponse response, GatewayReply reply) {
        if (reply.status() < FINAL_STATUS_MIN || reply.headers().has("")) {
            throw new IllegalArgumentException("no form for " + reply.status());
        }
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
