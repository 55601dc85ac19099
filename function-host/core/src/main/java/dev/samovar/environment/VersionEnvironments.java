package dev.samovar.environment;

import static dev.samovar.environment.EnvironmentState.IDLE;
import static dev.samovar.environment.EnvironmentState.STOPPED;

import dev.samovar.function.FunctionVersion;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.Initialization;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The environments of one version. The one that fell idle last is taken first, so that a load that shrinks lets the
 * others grow old; provisioned ones come before those.
 */
final class VersionEnvironments {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final FunctionVersion function;
    private final EnvironmentPorts ports;
    private final KeepAlivePolicy policy;
    private final WarmMemory memory;
    private final LongSupplier ids;
    private final Runnable emptied;
    private final Set<ExecutionEnvironment> all = new LinkedHashSet<>();
    private final Deque<IdleEnvironment> idle = new ArrayDeque<>();
    private final ProvisionedEnvironments provisioned = new ProvisionedEnvironments(this);
    private boolean retired;
    /** The invocations on demand that have an environment, ready or not. */
    private int running;

    private Scheduler.@Nullable Timer preWarming;

    VersionEnvironments(
            FunctionVersion function,
            EnvironmentPorts ports,
            KeepAlivePolicy policy,
            WarmMemory memory,
            LongSupplier ids,
            Runnable emptied) {
        this.function = function;
        this.ports = ports;
        this.policy = policy;
        this.memory = memory;
        this.ids = ids;
        this.emptied = emptied;
    }

    FunctionVersion function() {
        return function;
    }

    ProvisionedEnvironments provisioned() {
        return provisioned;
    }

    int size() {
        return all.size();
    }

    boolean hasIdle() {
        return !idle.isEmpty() || provisioned.hasIdle();
    }

    /** An environment that is ready for an invocation; null if there is none. */
    @Nullable
    ExecutionEnvironment takeIdle() {
        cancelPreWarming();
        ExecutionEnvironment paid = provisioned.takeIdle();
        if (paid != null) {
            return paid;
        }
        IdleEnvironment warm = idle.pollLast();
        if (warm == null) {
            return null;
        }
        warm.stopWaiting();
        memory.noLongerIdle(warm);
        running++;
        return warm.environment;
    }

    /** A new environment for an invocation. */
    ExecutionEnvironment openCold() {
        running++;
        return openOnDemand();
    }

    private ExecutionEnvironment openOnDemand() {
        boolean snapshot =
                function.configuration().snapStart() && !function.version().equals(FunctionVersion.LATEST);
        memory.take(function);
        return open(snapshot ? Initialization.Type.SNAP_START : Initialization.Type.ON_DEMAND);
    }

    ExecutionEnvironment open(Initialization.Type type) {
        var stream = new LogStreamName(
                function.function().home(), function.configuration().logging().logGroup(), streamName());
        var environment = new ExecutionEnvironment(ids.getAsLong(), function, type, stream, ports);
        all.add(environment);
        return environment;
    }

    private String streamName() {
        if (ports.logs().discards()) {
            return "";
        }
        HexFormat hex = HexFormat.of();
        return DAY.format(ports.scheduler().instant()) + "/[" + function.version() + "]"
                + hex.toHexDigits(ports.random().nextLong())
                + hex.toHexDigits(ports.random().nextLong());
    }

    /** Takes back an environment whose invocation ended. */
    void release(ExecutionEnvironment environment) {
        if (environment.type() == Initialization.Type.PROVISIONED_CONCURRENCY) {
            provisioned.release(environment);
            return;
        }
        running--;
        if (retired) {
            stop(environment);
        } else {
            fellIdle(environment);
        }
    }

    private void fellIdle(ExecutionEnvironment environment) {
        KeepAlive keepAlive =
                policy.fellIdle(function, running, ports.scheduler().nanoTime());
        if (keepAlive.preWarms()) {
            cancelPreWarming();
            preWarming = ports.scheduler().after(keepAlive.preWarming(), () -> startAhead(keepAlive.window()));
        }
        if (keepAlive.endsNow()) {
            stop(environment);
        } else {
            keepWarm(environment, keepAlive);
        }
    }

    private void keepWarm(ExecutionEnvironment environment, KeepAlive keepAlive) {
        var waiting = new IdleEnvironment(environment, this);
        if (!keepAlive.hasNoEnd()) {
            waiting.retiresBy(ports.scheduler().after(keepAlive.window(), () -> expired(waiting)));
        }
        idle.addLast(waiting);
        memory.fellIdle(waiting, ports.scheduler().nanoTime());
    }

    private void expired(IdleEnvironment waiting) {
        memory.noLongerIdle(waiting);
        evict(waiting);
    }

    /** Ends an idle environment. */
    void evict(IdleEnvironment waiting) {
        waiting.stopWaiting();
        idle.removeFirstOccurrence(waiting);
        stop(waiting.environment);
    }

    private void startAhead(Duration window) {
        ExecutionEnvironment environment = openOnDemand();
        /* Not before: to make room for it may take the version's last environment, and the version must not go too. */
        preWarming = null;
        environment.start(() -> {
            if (retired || environment.state() != IDLE) {
                stop(environment);
            } else {
                keepWarm(environment, KeepAlive.during(window));
            }
        });
    }

    private void cancelPreWarming() {
        if (preWarming != null) {
            preWarming.cancel();
            preWarming = null;
        }
    }

    void retire() {
        retired = true;
        cancelPreWarming();
        List<IdleEnvironment> warm = new ArrayList<>(idle);
        warm.forEach(this::expired);
        provisioned.retire();
        forgetIfEmpty();
    }

    void close() {
        retire();
        List<ExecutionEnvironment> rest = new ArrayList<>(all);
        rest.forEach(this::stop);
    }

    void stop(ExecutionEnvironment environment) {
        if (environment.state() != STOPPED) {
            environment.stop();
        }
        if (all.remove(environment) && environment.type() != Initialization.Type.PROVISIONED_CONCURRENCY) {
            memory.giveBack(function);
        }
        forgetIfEmpty();
    }

    private void forgetIfEmpty() {
        if (all.isEmpty() && preWarming == null) {
            emptied.run();
        }
    }
}
