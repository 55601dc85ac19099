package dev.samovar.lab.simulate;

/** Those whose calls a shard runs. */
interface Callers extends AutoCloseable {

    /** Lets time pass until the workload's end, and calls come as they do. */
    void callUntil(long endNanos);

    /** A call is answered, perhaps before it returned. */
    void answered();

    /** A call is refused, before it returned. */
    void refused();

    /** Nobody calls any more. */
    @Override
    void close();
}
