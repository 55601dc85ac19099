package dev.samovar.stream;

/** A request that makes no sense for this stream. */
public sealed interface InvalidRequest extends StreamError {

    /** The service alone decides on the shards. */
    record OnDemand(StreamArn stream) implements InvalidRequest {
        @Override
        public String message() {
            return "Request is invalid. Stream " + stream.name() + " under account "
                    + stream.home().account() + " is in On-Demand mode.";
        }
    }
}
