package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.samovar.runtime.process.http.HttpResponse;

/** The answers of the Runtime API that refuse something, each with AWS's status and type. */
final class ApiErrors {

    static final HttpResponse ACCEPTED = HttpResponse.of(202, "{\"status\":\"OK\"}\n");
    static final HttpResponse INVALID_REQUEST_ID = error(400, "InvalidRequestID", "Invalid request ID");
    static final HttpResponse INVALID_INVOCATION_ID = error(400, "InvalidInvocationId", "Invalid invocation ID");
    static final HttpResponse INVALID_RESPONSE_MODE =
            error(400, "InvalidFunctionResponseMode", "Invalid function response mode");
    static final HttpResponse TRUNCATED = error(400, "TruncatedHTTPRequest", "HTTP request was truncated");
    static final HttpResponse NOT_FOUND = error(404, "NotFound", "404 page not found");

    private ApiErrors() {}

    static HttpResponse invalidTransition(String from, String to) {
        return error(403, "InvalidStateTransition", "Transition from " + from + " to " + to + " is not allowed");
    }

    static HttpResponse tooLarge(int bytesMax) {
        return error(413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size (" + bytesMax + " bytes).");
    }

    static HttpResponse error(int status, String type, String message) {
        return HttpResponse.of(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("errorMessage", message)
                        .put("errorType", type)
                        .toString());
    }
}
