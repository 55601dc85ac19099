package dev.samovar.event;

import dev.samovar.invocation.RequestId;
import java.time.Instant;

/** Something that happened in the host. Events are told in order, each when it happens. */
public sealed interface HostEvent {

    Instant at();

    /**
     * An execution environment entered another state.
     *
     * @param environmentId unique in a host
     * @param function the unqualified name of its function
     * @param version the version that it runs
     * @param state the state's name in lower case, such as {@code idle}
     */
    record EnvironmentChanged(Instant at, long environmentId, String function, String version, String state)
            implements HostEvent {}

    /**
     * An environment took an invocation.
     *
     * @param cold whether the environment was made for it
     */
    record InvocationStarted(Instant at, RequestId requestId, String function, long environmentId, boolean cold)
            implements HostEvent {}

    /**
     * An invocation ended, one way or another.
     *
     * @param outcome the kind of its result, such as {@code Succeeded} or {@code Throttled}
     */
    record InvocationEnded(Instant at, RequestId requestId, String function, String outcome) implements HostEvent {}

    /**
     * An asynchronous event left the queue.
     *
     * @param condition how it ended, such as {@code RetriesExhausted}
     * @param attempts how often the function was invoked with it
     */
    record AsynchronousEventEnded(Instant at, RequestId requestId, String function, String condition, int attempts)
            implements HostEvent {}
}
