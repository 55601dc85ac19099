package dev.samovar.mapping;

import java.time.Duration;

/** What is known of a source when a mapping on it is made. */
public sealed interface SourceFacts {

    /** A queue. */
    record Queue(boolean fifo, Duration visibilityTimeout) implements SourceFacts {}

    /** A queue that is not there. */
    record NoQueue() implements SourceFacts {}

    /**
     * A queue whose endpoint does not let it be read, or does not answer.
     *
     * @param code the error's name, as SQS has it
     * @param message what the endpoint says
     */
    record ClosedQueue(String code, String message) implements SourceFacts {}

    /** A stream. */
    record Stream() implements SourceFacts {}

    /** A stream that is not there. */
    record NoStream() implements SourceFacts {}

    /** A source of a service that AWS maps from and that nobody here reads. */
    record Unserved(String service) implements SourceFacts {}

    /** No source at all. */
    record Unrecognized() implements SourceFacts {}

    /** A Kafka cluster of which nothing was asked. */
    record KafkaCluster() implements SourceFacts {}
}
