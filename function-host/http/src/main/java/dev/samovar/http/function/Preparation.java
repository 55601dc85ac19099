package dev.samovar.http.function;

import dev.samovar.function.FunctionVersion;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes a function version ready to run, away from the thread that asks. */
@FunctionalInterface
public interface Preparation {
    /** For runtimes that need nothing before their first start. */
    Preparation NONE = version -> CompletableFuture.completedFuture(null);

    /** Completes when the version can run; the text of a failure is told to the function's owner. */
    CompletionStage<Void> prepare(FunctionVersion version);
}
