package dev.samovar.gateway.authorize.function;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs functions that decide who may pass. */
@FunctionalInterface
public interface AuthorizerFunctions {

    /** Asks a function; the reply comes once, on any thread. */
    void ask(Question question, Consumer<Reply> reply);

    /**
     * An authorizer's call of its function.
     *
     * @param authorizer its ARN: unless there is a role, the function's policy must admit it
     * @param uri of the function, as integrations name it, without variables
     * @param credentials the role to call it with
     * @param event JSON: read, never write
     * @param timeout after which the reply is {@link Reply.TimedOut}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Question(String authorizer, String uri, Optional<String> credentials, byte[] event, Duration timeout) {}

    /** How the call of a function ended. */
    sealed interface Reply {

        /**
         * The function answered.
         *
         * @param payload what it returned: read, never write
         */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Returned(byte[] payload) implements Reply {}

        /**
         * The function failed.
         *
         * @param errorMessage of its error, if it has one
         */
        record Raised(Optional<String> errorMessage) implements Reply {}

        record TimedOut() implements Reply {}

        /** The function was not run: it may not be, it does not exist, it has no room. */
        record Rejected(String reason) implements Reply {}
    }
}
