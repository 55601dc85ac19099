package dev.samovar.gateway.server;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Where requests end, and whom they are for, as the wire says: two readers must not understand that differently. */
final class Framing {
    /** AWS's limit on addresses. */
    private static final int URI_LENGTH_MAX = 10_240;

    private static final int BAD_REQUEST = 400;
    private static final int URI_TOO_LONG = 414;

    private Framing() {}

    /** The status that refuses a request whose end or addressee is in doubt. */
    static Optional<Integer> refusal(HttpServerRequest http) {
        if (http.uri().length() > URI_LENGTH_MAX) {
            return Optional.of(URI_TOO_LONG);
        }
        List<String> encodings = http.headers().getAll("Transfer-Encoding");
        boolean isSure = encodings.isEmpty()
                || (encodings.size() == 1 && encodings.getFirst().strip().equalsIgnoreCase("chunked"));
        return isSure
                        && http.headers().getAll("Host").size() <= 1
                        && !http.headers().contains("")
                ? Optional.empty()
                : Optional.of(BAD_REQUEST);
    }

    /** The host that a request is for; HTTP/2 says that in a place of its own. */
    static Optional<String> host(HttpServerRequest http) {
        return Optional.ofNullable(http.getHeader("Host"))
                .or(() -> Optional.ofNullable(http.authority()).map(Object::toString));
    }
}
