package dev.samovar.queue.sqs.wire;

/** What is wrong with a request before a queue hears of it. */
public sealed interface WireError {

    /** A text for the caller. */
    String message();

    default WireException exception() {
        return new WireException(this);
    }

    /** A request that cannot be read, or a member that is not of the type that the API's model says. */
    record Malformed(String message) implements WireError {}

    /** An operation that SQS does not have. */
    record UnknownAction(String name) implements WireError {
        @Override
        public String message() {
            return "The action " + name + " is not valid for this endpoint.";
        }
    }

    /** A queue URL without a queue in it. */
    record InvalidAddress(String url) implements WireError {
        @Override
        public String message() {
            return "The address " + url + " is not valid for this endpoint.";
        }
    }

    /** A queue of another account. */
    record AccessDenied(String resource) implements WireError {
        @Override
        public String message() {
            return "Access to the resource " + resource + " is denied.";
        }
    }
}
