package dev.samovar.event;

import dev.samovar.invocation.InvocationResult;
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
     * An invocation came to the host's door; whatever becomes of it, its end follows.
     *
     * @param memoryMb the memory size of the version that it is for
     */
    record InvocationArrived(Instant at, RequestId requestId, String function, int memoryMb) implements HostEvent {}

    /**
     * An environment took an invocation.
     *
     * @param cold whether the environment was made for it
     */
    record InvocationStarted(Instant at, RequestId requestId, String function, long environmentId, boolean cold)
            implements HostEvent {}

    /** An invocation ended, one way or another. */
    record InvocationEnded(Instant at, RequestId requestId, String function, InvocationResult result)
            implements HostEvent {

        /** The kind of its result, such as {@code succeeded} or {@code throttled}. */
        public String outcome() {
            return result.outcome();
        }
    }

    /**
     * An asynchronous event left the queue.
     *
     * @param condition how it ended, such as {@code RetriesExhausted}
     * @param attempts how often the function was invoked with it
     */
    record AsynchronousEventEnded(Instant at, RequestId requestId, String function, String condition, int attempts)
            implements HostEvent {}
}
