package dev.samovar.lab.workload;

/** Invocations in the order of time: a cursor, which allocates nothing as it moves. One thread uses it, once. */
public interface Arrivals extends AutoCloseable {

    /**
     * Moves to the next invocation.
     *
     * @return false after the last one
     */
    boolean next();

    /** The index of the invoked function in {@link Workload#functions}. */
    int function();

    /** When it arrives, in nanoseconds since the workload's start; never less than before. */
    long atNanos();

    /** How long the handler takes when nothing disturbs it, in nanoseconds. */
    long durationNanos();

    /** Lets go of files. */
    @Override
    default void close() {}
}
