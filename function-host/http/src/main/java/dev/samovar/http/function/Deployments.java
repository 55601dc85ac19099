package dev.samovar.http.function;

import dev.samovar.environment.EnvironmentPool;
import dev.samovar.function.Commit;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionRegistry;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Revision;
import dev.samovar.http.Decisions;
import dev.samovar.invoke.Invoker;
import dev.samovar.time.Scheduler;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings each change of a function to the environments: new versions are prepared, old ones retired. */
@Singleton
public final class Deployments {
    private final Decisions decisions;
    private final Scheduler scheduler;
    private final FunctionRegistry registry;
    private final EnvironmentPool pool;
    private final Invoker invoker;
    private final Preparation preparation;
    private final Set<FunctionVersion> underWay = new HashSet<>();

    Deployments(
            Decisions decisions,
            Scheduler scheduler,
            FunctionRegistry registry,
            EnvironmentPool pool,
            Invoker invoker,
            Preparation preparation) {
        this.decisions = decisions;
        this.scheduler = scheduler;
        this.registry = registry;
        this.pool = pool;
        this.invoker = invoker;
        this.preparation = preparation;
    }

    /** Makes a change, and what follows from it once it is durable. */
    public CompletionStage<Revision> deploy(Supplier<Commit<Revision>> change) {
        return decisions.change(change).whenComplete((_, refused) -> {
            if (refused == null) {
                scheduler.execute(this::prepareUnfinished);
            }
        });
    }

    /** Prepares all that waits for it: after a change, and once when the host starts. Runs as the scheduler's task. */
    public void prepareUnfinished() {
        for (FunctionVersion version : registry.unfinished()) {
            if (underWay.add(version)) {
                preparation
                        .prepare(version)
                        .whenComplete((_, failure) -> scheduler.execute(() -> settle(version, failure)));
            }
        }
    }

    private void settle(FunctionVersion version, @Nullable Throwable failure) {
        underWay.remove(version);
        Optional<FunctionVersion> before = running(version);
        if (failure == null) {
            registry.activate(version);
            before.ifPresent(pool::retire);
        } else {
            registry.fail(version, "InvalidZipFileException", String.valueOf(failure.getMessage()));
        }
    }

    private Optional<FunctionVersion> running(FunctionVersion changed) {
        return changed.version().equals(FunctionVersion.LATEST)
                ? registry.list(changed.function().home()).stream()
                        .filter(revision -> revision.version().equals(changed))
                        .findFirst()
                        .flatMap(Revision::running)
                        .filter(running -> !running.equals(changed))
                : Optional.empty();
    }

    /** Deletes a function or a version, and lets its environments go. */
    public CompletionStage<FunctionArn> delete(FunctionArn function) {
        return decisions.change(() -> {
            List<FunctionVersion> gone = versions(function);
            Commit<FunctionArn> commit = registry.delete(function);
            gone.forEach(pool::retire);
            if (!function.isQualified()) {
                invoker.forget(function);
            }
            return commit;
        });
    }

    private List<FunctionVersion> versions(FunctionArn function) {
        List<FunctionVersion> versions = new ArrayList<>();
        for (Revision revision : registry.versions().list(function)) {
            boolean goes = !function.isQualified() || revision.qualifiedArn().equals(function);
            if (goes) {
                revision.running().ifPresent(versions::add);
            }
        }
        return versions;
    }
}
