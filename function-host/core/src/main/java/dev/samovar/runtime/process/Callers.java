package dev.samovar.runtime.process;

import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Those who wait for a session: each is told once, and after all that the function wrote before. */
final class Callers {

    private final Runnable flush;
    private @Nullable Consumer<InitResult> init;
    private @Nullable Consumer<RuntimeResult> invocation;

    Callers(Runnable flush) {
        this.flush = flush;
    }

    void awaitInit(Consumer<InitResult> ended) {
        init = ended;
    }

    void awaitInvocation(Consumer<RuntimeResult> ended) {
        invocation = ended;
    }

    boolean anyWaitsForInit() {
        return init != null;
    }

    boolean anyWaits() {
        return init != null || invocation != null;
    }

    void tell(InitResult result) {
        Consumer<InitResult> ended = init;
        if (ended != null) {
            init = null;
            flush.run();
            ended.accept(result);
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
        init = null;
        invocation = null;
    }
}
