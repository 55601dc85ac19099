package dev.samovar.environment;

import dev.samovar.event.HostEvent.InvocationStarted;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Gives each invocation an environment: warm if one is idle, cold otherwise; and keeps, ends and pre-warms idle ones as
 * its policy says.
 *
 * <p>It admits everything: who may run, and how much, is decided before.
 */
public final class EnvironmentPool {
    private final EnvironmentPorts ports;
    private final KeepAlivePolicy policy;
    private final WarmMemory memory;
    private final Map<FunctionVersion, VersionEnvironments> versions = new HashMap<>();
    private long environments;

    public EnvironmentPool(EnvironmentPorts ports, KeepAlivePolicy policy) {
        this.ports = ports;
        this.policy = policy;
        this.memory = new WarmMemory(policy.memoryBound());
    }

    /** Runs the invocation where {@code choice} says, and reports exactly one result. */
    public void run(Invocation invocation, Consumer<InvocationResult> ended) {
        VersionEnvironments version = of(invocation.function());
        policy.arrived(invocation.function(), ports.scheduler().nanoTime());
        ExecutionEnvironment warm = version.takeIdle();
        if (warm != null) {
            run(version, warm, false, invocation, ended);
        } else {
            ExecutionEnvironment cold = version.openCold();
            cold.start(() -> run(version, cold, true, invocation, ended));
        }
    }

    private void run(
            VersionEnvironments version,
            ExecutionEnvironment environment,
            boolean cold,
            Invocation invocation,
            Consumer<InvocationResult> ended) {
        if (ports.events().hears()) {
            ports.events()
                    .on(new InvocationStarted(
                            ports.scheduler().instant(),
                            invocation.requestId(),
                            invocation.function().function().name(),
                            environment.id(),
                            cold));
        }
        environment.invoke(invocation, result -> {
            version.release(environment);
            ended.accept(result);
        });
    }

    /** Whether an idle environment could take an invocation of this version now. */
    public boolean hasIdle(FunctionVersion function) {
        VersionEnvironments version = versions.get(function);
        return version != null && version.hasIdle();
    }

    /** Whether one of its idle environments is provisioned: paid for already, so that no permit is needed. */
    public boolean hasIdleProvisioned(FunctionVersion function) {
        VersionEnvironments version = versions.get(function);
        return version != null && version.provisioned().hasIdle();
    }

    /** How many provisioned environments of a version are ready, and busy. */
    public ProvisionedUse provisioned(FunctionVersion function) {
        VersionEnvironments version = versions.get(function);
        return version == null
                ? new ProvisionedUse(0, 0)
                : version.provisioned().use();
    }

    /**
     * Brings the number of provisioned environments of a version to {@code wanted}.
     *
     * @param changed told each time one is ready or failed to initialise
     */
    public void provision(FunctionVersion function, int wanted, Consumer<Provisioning> changed) {
        of(function).provisioned().provision(wanted, changed);
    }

    /** Lets a version go: its idle environments stop now, its busy ones when they are done. */
    public void retire(FunctionArn qualified) {
        retireAll(version -> version.function().qualified(version.version()).equals(qualified));
    }

    /** Lets go what a change replaced: the same version of the same function, made earlier. */
    public void retireOlder(FunctionVersion current) {
        retireAll(other -> other.function().equals(current.function())
                && other.version().equals(current.version())
                && other.generation() < current.generation());
    }

    /** Lets all versions of a function go. */
    public void retireAll(FunctionArn function) {
        retireAll(version -> version.function().equals(function));
    }

    private void retireAll(Predicate<FunctionVersion> wanted) {
        List<VersionEnvironments> found = versions.values().stream()
                .filter(version -> wanted.test(version.function()))
                .toList();
        found.forEach(VersionEnvironments::retire);
    }

    /** How many environments there are, in any state but stopped. */
    public int size() {
        return versions.values().stream().mapToInt(VersionEnvironments::size).sum();
    }

    /** Stops all environments. Invocations that they run get no result. */
    public void close() {
        List<VersionEnvironments> all = new ArrayList<>(versions.values());
        all.forEach(VersionEnvironments::close);
    }

    private VersionEnvironments of(FunctionVersion function) {
        VersionEnvironments version = versions.get(function);
        if (version == null) {
            version = new VersionEnvironments(
                    function, ports, policy, memory, () -> ++environments, () -> versions.remove(function));
            versions.put(function, version);
        }
        return version;
    }
}
