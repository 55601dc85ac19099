package dev.samovar.runtime.process;

import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a session: each is told once, and after all that the function wrote before. With the end of the first
 * initialization goes what is to be said of it.
 */
final class Callers {

    private final Runnable flush;
    private final Runnable initEnds;
    private boolean initEnded;
    private @Nullable Consumer<InitResult> init;
    private @Nullable Consumer<RuntimeResult> invocation;

    /**
     * Begins with nobody.
     *
     * @param flush writes what the function wrote
     * @param initEnds writes what is to be said when the first initialization ends, however it does
     */
    Callers(Runnable flush, Runnable initEnds) {
        this.flush = flush;
        this.initEnds = initEnds;
    }

    void awaitInit(Consumer<InitResult> ended) {
        init = ended;
    }

    void awaitInvocation(Consumer<RuntimeResult> ended) {
        invocation = ended;
    }

    boolean anyWaits() {
        return init != null || invocation != null;
    }

    void tell(InitResult result) {
        Consumer<InitResult> ended = init;
        if (ended != null) {
            endInit();
            ended.accept(result);
        }
    }

    private void endInit() {
        init = null;
        flush.run();
        if (!initEnded) {
            initEnded = true;
            initEnds.run();
        }
    }

    void tell(RuntimeResult result) {
        Consumer<RuntimeResult> ended = invocation;
        if (ended != null) {
            invocation = null;
            flush.run();
            ended.accept(result);
        }
    }

    /** Will tell nobody any more. */
    void forget() {
        if (init != null) {
            endInit();
        }
        invocation = null;
    }
}
