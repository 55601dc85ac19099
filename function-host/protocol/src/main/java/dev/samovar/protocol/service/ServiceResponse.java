package dev.samovar.protocol.service;

import dev.samovar.protocol.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer of one of the services that share a path.
 *
 * @param status the HTTP status
 * @param contentType what the body is
 * @param headers further headers
 * @param body the bytes to send
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying answers would be waste
public record ServiceResponse(int status, String contentType, Map<String, String> headers, byte[] body) {
    /** The content type of services that speak JSON 1.1. */
    public static final String JSON_1_1 = "application/x-amz-json-1.1";

    private static final String XML = "text/xml";

    /** What was asked for. */
    public static ServiceResponse ok(String contentType, byte[] body) {
        return new ServiceResponse(200, contentType, Map.of(), body);
    }

    /** What was asked for, of a service that speaks XML. */
    public static ServiceResponse xml(String body) {
        return ok(XML, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A refusal, of a service that speaks JSON 1.1. */
    public static ServiceResponse json(AwsError error) {
        return new ServiceResponse(
                error.status(), JSON_1_1, Map.of(AwsError.TYPE_HEADER, error.type()), error.jsonBody());
    }

    /** A refusal, of a service that speaks XML. */
    public static ServiceResponse xml(AwsError error, String requestId) {
        return new ServiceResponse(
                error.status(), XML, Map.of(), error.xmlBody(requestId).getBytes(StandardCharsets.UTF_8));
    }
}
