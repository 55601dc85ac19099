package dev.samovar.protocol;

import dev.samovar.invocation.ThrottleReason;

/** What is wrong with a request before the core hears of it, or what the core's answer means to a caller. */
public sealed interface RequestError {

    /** A text for the caller. */
    String message();

    default RequestException exception() {
        return new RequestException(this);
    }

    /** The body of a request is not JSON. */
    record MalformedBody(String detail) implements RequestError {
        @Override
        public String message() {
            return "Could not parse request body into json: " + detail;
        }
    }

    /** The fields of a form cannot be read. */
    record MalformedForm() implements RequestError {
        @Override
        public String message() {
            return "The query string contains a syntax error.";
        }
    }

    /** The event of an invocation is not JSON. */
    record MalformedEvent(String detail) implements RequestError {
        @Override
        public String message() {
            return "Could not parse request body into json: Could not parse payload into json: " + detail;
        }
    }

    /** A member of a request is not of the type that the API's model says. */
    record WrongType(String message) implements RequestError {}

    /** A request that is well-formed but cannot be served as it is, by AWS or by Samovar. */
    record InvalidParameter(String message) implements RequestError {}

    /** A request whose body was not kept. */
    sealed interface Unread extends RequestError {}

    /** A request body beyond the operation's limit. */
    record BodyTooLarge(long bytesMax, String operation) implements Unread {
        @Override
        public String message() {
            return "Request must be smaller than " + bytesMax + " bytes for the " + operation + " operation";
        }
    }

    /** A request body for which there is no room now, beside those of other requests. */
    record NoRoom() implements Unread {
        @Override
        public String message() {
            return "Too Many Requests";
        }
    }

    /** An asynchronous event beyond the limit. */
    record EventTooLarge(long bytes, long bytesMax) implements RequestError {
        @Override
        public String message() {
            return bytes + " byte payload is too large for the Event invocation type (limit " + bytesMax + " bytes)";
        }
    }

    /** There is no capacity for an invocation now. */
    record Throttled(ThrottleReason reason) implements RequestError {
        @Override
        public String message() {
            return "Rate Exceeded.";
        }
    }

    /** An operation that AWS has and Samovar has not, or that nobody has. */
    record UnknownOperation(String operation) implements RequestError {
        @Override
        public String message() {
            return "Samovar does not support the operation " + operation + ".";
        }
    }

    /** Something that is not there and that the core has no word for. */
    record NotFound(String message) implements RequestError {}

    /** Something that cannot be done because of what is there already, and that the core has no word for. */
    record Conflict(String message) implements RequestError {}

    /** Something that cannot be changed before an earlier change of it is done. */
    record InUse(String message) implements RequestError {}

    /** A log group or stream that is not there. */
    record NoSuchLog(String message) implements RequestError {}

    /** A parameter of a request about logs that is not possible. */
    record InvalidLogParameter(String message) implements RequestError {}

    /** A fault of the host itself. */
    record Internal() implements RequestError {
        @Override
        public String message() {
            return "An internal error happened; the server's log has the details.";
        }
    }
}
