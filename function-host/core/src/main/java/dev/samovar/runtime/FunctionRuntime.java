package dev.samovar.runtime;

import java.util.function.Consumer;

/**
 * Runs a function's code in one execution environment, or a model of it.
 *
 * <p>All methods are called on the scheduler's thread, return at once, and never run user code on it. Callbacks arrive
 * on the scheduler's thread too; each is called once at most, and not at all after {@link #kill} or {@link #close}.
 *
 * <p>Life: {@code initialize} (with {@code restore} after it if it was a snapshot's), then {@code thaw, invoke, freeze}
 * any number of times. After {@code kill} the same sequence may begin again, in the same {@code /tmp}.
 */
public interface FunctionRuntime {

    /** Starts the runtime and the function's static code: the INIT phase. Begins thawed. */
    void initialize(Initialization initialization, Consumer<InitResult> ended);

    /** Runs the after-restore hooks of a runtime that was initialised for a snapshot. */
    void restore(Consumer<InitResult> ended);

    /** Starts a runtime that was lost anew, up to where it can be invoked: no other snapshot is taken of it. */
    default void restart(Initialization initialization, Consumer<InitResult> ended) {
        initialize(initialization, result -> {
            boolean waits = initialization.type() == Initialization.Type.SNAP_START;
            if (waits && result instanceof InitResult.Initialized) {
                restore(ended);
            } else {
                ended.accept(result);
            }
        });
    }

    /** Runs the handler once. */
    void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended);

    /** Stops all progress of the function's threads until {@link #thaw}. */
    void freeze();

    /** Lets the function's threads go on. */
    void thaw();

    /** Ends the runtime as the kernel would: the heap is lost, the content of {@code /tmp} stays. */
    void kill();

    /** Ends the runtime for good and deletes what it left on this machine. */
    void close();
}
