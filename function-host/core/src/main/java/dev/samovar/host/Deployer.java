package dev.samovar.host;

import dev.samovar.environment.EnvironmentPool;
import dev.samovar.function.FunctionRegistry;
import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.util.concurrent.Executor;

/** Makes new and changed functions ready, and then lets invocations run them. */
final class Deployer {
    private final Scheduler scheduler;
    private final FunctionRegistry functions;
    private final EnvironmentPool pool;
    private final CodePreparation preparation;
    private final Executor worker;

    Deployer(
            Scheduler scheduler,
            FunctionRegistry functions,
            EnvironmentPool pool,
            CodePreparation preparation,
            Executor worker) {
        this.scheduler = scheduler;
        this.functions = functions;
        this.pool = pool;
        this.preparation = preparation;
        this.worker = worker;
    }

    /** Begins to make a version ready; call it when what it is made from is durable. */
    void deploy(FunctionVersion version) {
        worker.execute(() -> {
            try {
                preparation.prepare(version);
                scheduler.execute(() -> activate(version));
            } catch (IOException | RuntimeException failure) {
                String reason = "The code cannot be prepared: " + failure.getMessage();
                scheduler.execute(() -> functions.fail(version, "InvalidZipFileException", reason));
            }
        });
    }

    private void activate(FunctionVersion version) {
        if (functions.activate(version).isPresent()) {
            pool.retireOlder(version);
        }
    }
}
