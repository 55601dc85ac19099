package dev.samovar.gateway.backend.http;

import dev.samovar.gateway.backend.BackendResult;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** What it means for an API that a web server could not be called. */
final class HttpFailures {
    static final BackendResult INVALID_ENDPOINT = new BackendResult.Misconfigured("Invalid endpoint address");

    private HttpFailures() {}

    /** An address where nobody is is the API's mistake; all else is the network's. */
    static BackendResult of(Throwable failure) {
        boolean isNobodyThere = failure instanceof UnknownHostException
                || (failure instanceof ConnectException && !(failure instanceof ConnectTimeoutException));
        return isNobodyThere ? INVALID_ENDPOINT : new BackendResult.Unreachable(String.valueOf(failure.getMessage()));
    }

    static BackendResult tooLarge(long bytes, long bytesMax) {
        return new BackendResult.Misconfigured("Integration response of reported length " + bytes
                + " is larger than allowed maximum of " + bytesMax + " bytes.");
    }
}
