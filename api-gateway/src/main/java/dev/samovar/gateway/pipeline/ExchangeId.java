package dev.samovar.gateway.pipeline;

/**
 * The names of a request.
 *
 * @param requestId a UUID
 * @param extendedRequestId sixteen characters of Base64, the last of which is {@code =}
 * @param traceId the X-Ray trace header
 */
public record ExchangeId(String requestId, String extendedRequestId, String traceId) {}
