package dev.samovar.gateway.message;

import java.time.Instant;

/**
 * A request as it reached a stage.
 *
 * @param method such as {@code GET}
 * @param basePath what comes before the path on a custom domain, such as {@code /shop}; else empty
 * @param sentPath the whole path as the client sent it: signatures are about it
 * @param path below the stage, as sent: percent-encoded, beginning with a slash
 * @param headers as sent, without those that belong to the connection
 * @param body the bytes: read, never write
 * @param domainName the host that was asked, without its port
 * @param port the port that was asked
 * @param sourceIp who asked
 * @param receivedAt when its head had arrived
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies would be waste
public record GatewayRequest(
        String method,
        String basePath,
        String sentPath,
        String path,
        QueryString query,
        Headers headers,
        byte[] body,
        String domainName,
        int port,
        String sourceIp,
        Instant receivedAt) {

    /** A request to an address without a base path. */
    public GatewayRequest(
            String method,
            String path,
            QueryString query,
            Headers headers,
            byte[] body,
            String domainName,
            int port,
            String sourceIp,
            Instant receivedAt) {
        this(method, "", path, path, query, headers, body, domainName, port, sourceIp, receivedAt);
    }
}
