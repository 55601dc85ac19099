package dev.samovar.gateway.backend;

import dev.samovar.gateway.message.Headers;
import java.util.Optional;

/** How the call of a backend ended. */
public sealed interface BackendResult {

    /**
     * An answer, be it good or bad.
     *
     * @param status that of the response; a function's answer has 200, also when the function failed
     * @param body the bytes: read, never write
     * @param errorMessage why a function failed: what integration responses are chosen by; empty for all others
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies would be waste
    record Responded(int status, Headers headers, byte[] body, Optional<String> errorMessage)
            implements BackendResult {}

    /** No answer in time. */
    record TimedOut() implements BackendResult {}

    /** Nobody was reached, or the connection broke on the way. */
    record Unreachable(String reason) implements BackendResult {}

    /** The integration cannot work as it is: a bad address, an unknown service or action. */
    record Misconfigured(String reason) implements BackendResult {}

    /** The function host did not run the function: it may not, it does not exist, it has no room. */
    record Rejected(Reason reason, String message) implements BackendResult {

        /** Why. */
        public enum Reason {
            NOT_FOUND,
            NOT_PERMITTED,
            THROTTLED,
            UNAVAILABLE
        }
    }
}
