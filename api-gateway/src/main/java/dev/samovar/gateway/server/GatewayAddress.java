package dev.samovar.gateway.server;

import java.util.Locale;
import java.util.Optional;

/**
 * Which API a request wants, as its host or its path says.
 *
 * @param apiId in lower case: names of hosts are
 * @param path what follows: the stage, and the path below it, still percent-encoded
 */
record GatewayAddress(String apiId, String path) {
    private static final String HOST_MARK = ".execute-api.";
    private static final String PATH_STYLE = "/_aws/execute-api/";
    private static final String OLD_PATH_STYLE = "/restapis/";
    private static final String OLD_PATH_MARK = "_user_request_";
    private static final int OLD_PATH_PARTS = 6;

    /**
     * Finds out whether a request is for an API at all. Three forms are known: {@code <api>.execute-api.<any domain>},
     * {@code /_aws/execute-api/<api>/…}, and {@code /restapis/<api>/<stage>/_user_request_/…}.
     */
    static Optional<GatewayAddress> find(String host, String path) {
        int mark = host.indexOf('.');
        if (mark > 0 && host.regionMatches(true, mark, HOST_MARK, 0, HOST_MARK.length())) {
            return Optional.of(of(host.substring(0, mark), path));
        }
        if (path.startsWith(PATH_STYLE)) {
            int end = path.indexOf('/', PATH_STYLE.length());
            return Optional.of(
                    end < 0
                            ? of(path.substring(PATH_STYLE.length()), "/")
                            : of(path.substring(PATH_STYLE.length(), end), path.substring(end)));
        }
        return path.startsWith(OLD_PATH_STYLE) ? oldStyle(path) : Optional.empty();
    }

    /* /restapis/<api>/<stage>/_user_request_/<path>: the management API has no such path. */
    private static Optional<GatewayAddress> oldStyle(String path) {
        String[] parts = path.split("/", OLD_PATH_PARTS);
        if (parts.length < OLD_PATH_PARTS - 1 || !parts[4].equals(OLD_PATH_MARK)) {
            return Optional.empty();
        }
        String below = parts.length < OLD_PATH_PARTS ? "" : "/" + parts[5];
        return Optional.of(of(parts[2], "/" + parts[3] + below));
    }

    private static GatewayAddress of(String apiId, String path) {
        return new GatewayAddress(apiId.toLowerCase(Locale.ROOT), path);
    }
}
