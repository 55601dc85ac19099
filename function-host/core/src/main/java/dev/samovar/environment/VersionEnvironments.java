package dev.samovar.environment;

import static dev.samovar.environment.EnvironmentState.STOPPED;

import dev.samovar.function.FunctionVersion;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.Initialization;
import dev.samovar.time.Scheduler;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
    private final LongSupplier ids;
    private final Runnable emptied;
    private final Set<ExecutionEnvironment> all = new LinkedHashSet<>();
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Deque<ExecutionEnvironment> idleProvisioned = new ArrayDeque<>();
    private boolean retired;
    private int provisionedWanted;
    private int provisioned;
    private int provisionedReady;

    VersionEnvironments(
            FunctionVersion function,
            EnvironmentPorts ports,
            KeepAlivePolicy policy,
            LongSupplier ids,
            Runnable emptied) {
        this.function = function;
        this.ports = ports;
        this.policy = policy;
        this.ids = ids;
        this.emptied = emptied;
    }

    FunctionVersion function() {
        return function;
    }

    int size() {
        return all.size();
    }

    boolean hasIdle() {
        return !idle.isEmpty() || !idleProvisioned.isEmpty();
    }

    boolean hasIdleProvisioned() {
        return !idleProvisioned.isEmpty();
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

    @Nullable
    ExecutionEnvironment takeIdle() {
        ExecutionEnvironment provisionedOne = idleProvisioned.pollLast();
        if (provisionedOne != null) {
            return provisionedOne;
        }
        Idle warm = idle.pollLast();
        if (warm == null) {
            return null;
        }
        warm.retirement().cancel();
        return warm.environment();
    }

    /** Takes back an environment whose invocation ended. */
    void release(ExecutionEnvironment environment) {
        if (retired) {
            stop(environment);
        } else if (environment.type() == Initialization.Type.PROVISIONED_CONCURRENCY) {
            releaseProvisioned(environment);
        } else {
            keepWarm(environment);
        }
    }

    private void keepWarm(ExecutionEnvironment environment) {
        var keepAlive = policy.keepAlive(function, ports.scheduler().instant());
        Scheduler.Timer retirement = ports.scheduler().after(keepAlive, () -> {
            idle.removeIf(entry -> entry.environment() == environment);
            stop(environment);
        });
        idle.addLast(new Idle(environment, retirement));
    }

    void provision(int wanted, Consumer<Provisioning> changed) {
        provisionedWanted = wanted;
        while (provisioned > wanted && !idleProvisioned.isEmpty()) {
            dropProvisioned(idleProvisioned.removeFirst());
        }
        while (provisioned < wanted) {
            provisioned++;
            ExecutionEnvironment environment = open(Initialization.Type.PROVISIONED_CONCURRENCY);
            environment.start(() -> provisioned(environment, changed));
        }
        changed.accept(new Provisioning(wanted, provisionedReady, false));
    }

    private void provisioned(ExecutionEnvironment environment, Consumer<Provisioning> changed) {
        boolean failed = environment.state() != EnvironmentState.IDLE;
        if (failed) {
            provisioned--;
            stop(environment);
        } else {
            provisionedReady++;
            releaseProvisioned(environment);
        }
        changed.accept(new Provisioning(provisionedWanted, provisionedReady, failed));
    }

    private void releaseProvisioned(ExecutionEnvironment environment) {
        if (retired || provisioned > provisionedWanted) {
            dropProvisioned(environment);
        } else {
            idleProvisioned.addLast(environment);
        }
    }

    private void dropProvisioned(ExecutionEnvironment environment) {
        provisioned--;
        provisionedReady--;
        stop(environment);
    }

    void retire() {
        retired = true;
        List<Idle> warm = new ArrayList<>(idle);
        idle.clear();
        warm.forEach(entry -> {
            entry.retirement().cancel();
            stop(entry.environment());
        });
        List<ExecutionEnvironment> paid = new ArrayList<>(idleProvisioned);
        idleProvisioned.clear();
        paid.forEach(this::dropProvisioned);
    }

    void close() {
        retire();
        List<ExecutionEnvironment> rest = new ArrayList<>(all);
        rest.forEach(this::stop);
    }

    private void stop(ExecutionEnvironment environment) {
        if (environment.state() != STOPPED) {
            environment.stop();
        }
        all.remove(environment);
        if (all.isEmpty()) {
            emptied.run();
        }
    }

    /** An environment that waits, and the timer that ends its waiting. */
    private record Idle(ExecutionEnvironment environment, Scheduler.Timer retirement) {}
}
