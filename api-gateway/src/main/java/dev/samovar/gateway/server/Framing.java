package dev.samovar.gateway.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where requests end, and whom they are for, as the wire says: two readers must not understand that differently. */
final class Framing {
    /** AWS's limit on addresses. */
    private static final int URI_LENGTH_MAX = 10_240;

    private static final int BAD_REQUEST = 400;
    private static final int URI_TOO_LONG = 414;
    private static final int EXPECTATION_FAILED = 417;
    private static final int UNKNOWN_VERSION = 505;

    private Framing() {}

    /** The status that refuses a request whose end or addressee is in doubt, or that expects what nobody does here. */
    static Optional<Integer> refusal(HttpServerRequest http) {
        if (http.version() == null) {
            return Optional.of(UNKNOWN_VERSION);
        }
        if (http.uri().length() > URI_LENGTH_MAX) {
            return Optional.of(URI_TOO_LONG);
        }
        if (!RequestTarget.isUri(http.uri()) || !isEndKnown(http.headers()) || !isAddresseeKnown(http)) {
            return Optional.of(BAD_REQUEST);
        }
        return isExpectationKnown(http.headers()) ? Optional.empty() : Optional.of(EXPECTATION_FAILED);
    }

    private static boolean isEndKnown(MultiMap headers) {
        if (!headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return true;
        }
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return encodings.size() == 1 && encodings.getFirst().strip().equalsIgnoreCase("chunked");
    }

    private static boolean isExpectationKnown(MultiMap headers) {
        return !headers.contains(HttpHeaders.EXPECT)
                || headers.getAll(HttpHeaders.EXPECT).stream().allMatch("100-continue"::equalsIgnoreCase);
    }

    private static boolean isAddresseeKnown(HttpServerRequest http) {
        int hosts = 0;
        for (Map.Entry<String, String> field : http.headers()) {
            String name = field.getKey();
            if (name.isEmpty()) {
                return false;
            }
            if (name.equalsIgnoreCase("Host")) {
                hosts++;
            }
        }
        boolean isHostNeeded = hosts == 1 || http.version() == HttpVersion.HTTP_1_1;
        return hosts <= 1 && (!isHostNeeded || http.authority() != null);
    }

    /** The host that a request is for; HTTP/2 says that in a place of its own. */
    static Optional<String> host(HttpServerRequest http) {
        String field = http.getHeader(HttpHeaders.HOST);
        return field == null ? Optional.ofNullable(http.authority()).map(Object::toString) : Optional.of(field);
    }
}
