package dev.samovar.http.url;

import dev.samovar.function.FunctionUrl;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.protocol.AwsError;
import dev.samovar.protocol.AwsErrors;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.PacedBody;
import dev.samovar.protocol.Pieces;
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
    private static final String FORBIDDEN = "Forbidden. For troubleshooting Function URL authorization issues, see:"
            + " https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html";

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

    void write(InvocationResult result, FunctionUrl.InvokeMode mode, Optional<CorsHeaders> cors) {
        switch (result) {
            case InvocationResult.Succeeded succeeded -> {
                switch (mode) {
                    case BUFFERED -> respond(succeeded.payload(), cors);
                    case RESPONSE_STREAM -> stream(succeeded.payload(), cors);
                }
            }
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

    /* A streamed response is the body as it is: what it means is nobody's business on the way. */
    private void stream(Payload payload, Optional<CorsHeaders> cors) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        cors.ifPresent(headers -> headers.apply(response));
        new PacedBody(response, Pieces.of(payload.bytes()).iterator()).write();
    }

    void preflight(CorsHeaders cors) {
        cors.apply(response);
        response.end();
    }

    void notFound() {
        end(403, "AccessDeniedException", "{\"Message\":null}");
    }

    void forbidden() {
        end(403, "AccessDeniedException", "{\"Message\":\"" + FORBIDDEN + "\"}");
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
