package dev.samovar.host;

import dev.samovar.environment.EnvironmentPool;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.runtime.NotInstalledException;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/** Makes new and changed functions ready, and then lets invocations run them. Used from tasks of the scheduler. */
final class Deployer {
    private final Scheduler scheduler;
    private final FunctionRegistry functions;
    private final EnvironmentPool pool;
    private final Concurrency concurrency;
    private final CodePreparation preparation;
    private final Executor worker;
    private final Set<FunctionVersion> underWay = new HashSet<>();

    Deployer(
            Scheduler scheduler,
            FunctionRegistry functions,
            EnvironmentPool pool,
            Concurrency concurrency,
            CodePreparation preparation,
            Executor worker) {
        this.scheduler = scheduler;
        this.functions = functions;
        this.pool = pool;
        this.concurrency = concurrency;
        this.preparation = preparation;
        this.worker = worker;
    }

    /** Begins to make ready what waits for it; call it when what was changed is durable. */
    void deployUnfinished() {
        for (FunctionVersion version : functions.unfinished()) {
            if (underWay.add(version)) {
                worker.execute(() -> prepare(version));
            }
        }
    }

    private void prepare(FunctionVersion version) {
        try {
            preparation.prepare(version);
            scheduler.execute(() -> activate(version));
        } catch (NotInstalledException lacking) {
            String reason = String.valueOf(lacking.getMessage());
            scheduler.execute(() -> refuse(version, "InvalidRuntime", reason));
        } catch (IOException | RuntimeException failure) {
            String reason = "The code cannot be prepared: " + failure.getMessage();
            scheduler.execute(() -> refuse(version, "InvalidZipFileException", reason));
        }
    }

    private void activate(FunctionVersion version) {
        underWay.remove(version);
        if (functions.activate(version).isPresent()) {
            pool.retireOlder(version);
            concurrency.apply(version.function());
        }
    }

    private void refuse(FunctionVersion version, String reasonCode, String reason) {
        underWay.remove(version);
        functions.fail(version, reasonCode, reason);
    }
}
