package dev.samovar.host;

import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.Provisioning;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.ProvisionedConcurrency;
import dev.samovar.function.registry.ProvisionedConcurrency.Allocation;
import dev.samovar.invoke.Invoker;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Brings what owners said of concurrency, reserved and provisioned, to the invoker and the pool. */
final class Concurrency {
    private final FunctionRegistry functions;
    private final Invoker invoker;
    private final EnvironmentPool pool;
    private final Map<FunctionArn, Map<FunctionVersion, Integer>> provisioned = new HashMap<>();

    Concurrency(FunctionRegistry functions, Invoker invoker, EnvironmentPool pool) {
        this.functions = functions;
        this.invoker = invoker;
        this.pool = pool;
    }

    /** Applies all that the registry knows, after a start. */
    void applyAll() {
        functions.reservedConcurrency().functions().forEach(this::apply);
        functions
                .provisionedConcurrency()
                .wanted()
                .forEach(wish -> apply(wish.arn().unqualified()));
    }

    /** Applies what changed for one function: its settings, or where its aliases point. */
    void apply(FunctionArn function) {
        invoker.reserve(
                function,
                functions
                        .reservedConcurrency()
                        .find(function)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()));
        Map<FunctionVersion, Integer> before = provisioned.getOrDefault(function, Map.of());
        Map<FunctionVersion, Integer> wanted = new HashMap<>();
        functions.provisionedConcurrency().wanted().stream()
                .filter(wish -> wish.arn().unqualified().equals(function))
                .forEach(wish -> allocate(wish, before, wanted));
        before.keySet().stream()
                .filter(version -> !wanted.containsKey(version))
                .forEach(version -> pool.provision(version, 0, progress -> {}));
        if (wanted.isEmpty()) {
            provisioned.remove(function);
        } else {
            provisioned.put(function, wanted);
        }
        invoker.provision(
                function, wanted.values().stream().mapToInt(Integer::intValue).sum());
    }

    private void allocate(
            ProvisionedConcurrency wish, Map<FunctionVersion, Integer> before, Map<FunctionVersion, Integer> wanted) {
        FunctionVersion version;
        try {
            version = functions
                    .resolve(wish.arn().home(), wish.arn().toString(), "")
                    .version();
        } catch (FunctionException notReady) {
            /* It is applied again when the version is activated. */
            return;
        }
        wanted.put(version, wish.requested());
        if (!Integer.valueOf(wish.requested()).equals(before.get(version))) {
            pool.provision(version, wish.requested(), progress -> report(wish.arn(), progress));
        }
    }

    private void report(FunctionArn arn, Provisioning progress) {
        Allocation allocation = progress.failed()
                ? new Allocation.Failed("FUNCTION_ERROR_INIT_FAILURE")
                : progress.ready() == progress.wanted()
                        ? new Allocation.Ready(progress.ready())
                        : new Allocation.InProgress(progress.ready());
        functions.provisionedConcurrency().report(arn, allocation);
    }
}
