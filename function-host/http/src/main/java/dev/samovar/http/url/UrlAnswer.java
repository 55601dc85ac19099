package dev.samovar.http.url;

import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.protocol.AwsError;
import dev.samovar.protocol.AwsErrors;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.RequestIds;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Optional;

/** Writes the answer of a function URL. */
final class UrlAnswer {
    private static final int BAD_GATEWAY = 502;

    private final HttpServerResponse response;
    private final RequestId requestId;

    UrlAnswer(HttpServerResponse response, RequestId requestId) {
        this.response = response;
        this.requestId = requestId;
        response.putHeader(RequestIds.HEADER, requestId.toString());
    }

    RequestId requestId() {
        return requestId;
    }

    void write(InvocationResult result, Optional<CorsHeaders> cors) {
        switch (result) {
            case InvocationResult.Succeeded succeeded -> respond(succeeded.payload(), cors);
            case InvocationResult.Throttled throttled ->
                refuse(new RequestError.Throttled(throttled.reason()).exception());
            case InvocationResult.FunctionFailed _,
                    InvocationResult.TimedOut _,
                    InvocationResult.RuntimeExited _,
                    InvocationResult.ResponseTooLarge _ -> badGateway();
        }
    }

    private void respond(Payload payload, Optional<CorsHeaders> cors) {
        Optional<UrlResponse> read = UrlResponse.read(payload);
        if (read.isEmpty()) {
            badGateway();
            return;
        }
        UrlResponse answer = read.get();
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        answer.cookies().forEach(cookie -> response.headers().add("set-cookie", cookie));
        cors.ifPresent(headers -> headers.apply(response));
        response.end(Buffer.buffer(answer.body()));
    }

    void preflight(CorsHeaders cors) {
        cors.apply(response);
        response.end();
    }

    void notFound() {
        end(404, "ResourceNotFoundException", "{\"Message\":null}");
    }

    void forbidden() {
        end(403, "AccessDeniedException", "{\"Message\":\"Forbidden\"}");
    }

    private void badGateway() {
        response.setStatusCode(BAD_GATEWAY)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end("Internal Server Error");
    }

    void refuse(Throwable reason) {
        AwsError error = AwsErrors.of(reason);
        end(error.status(), error.type(), Json.PASCAL_CASE.text(Map.of("Message", error.message())));
    }

    private void end(int status, String type, String body) {
        response.setStatusCode(status)
                .putHeader(AwsError.TYPE_HEADER, type)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body);
    }
}
