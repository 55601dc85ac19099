package dev.samovar.environment;

import dev.samovar.runtime.Initialization;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The environments of one version that are paid for by the hour and never retire by themselves. */
final class ProvisionedEnvironments {
    private final VersionEnvironments version;
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>(1);
    private boolean retired;
    private int wanted;
    private int made;
    private int ready;

    ProvisionedEnvironments(VersionEnvironments version) {
        this.version = version;
    }

    boolean hasIdle() {
        return !idle.isEmpty();
    }

    ProvisionedUse use() {
        return new ProvisionedUse(ready, ready - idle.size());
    }

    @Nullable
    ExecutionEnvironment takeIdle() {
        return idle.pollLast();
    }

    /** Brings their number to {@code target}. */
    void provision(int target, Consumer<Provisioning> changed) {
        wanted = target;
        while (made > wanted && !idle.isEmpty()) {
            drop(idle.removeFirst());
        }
        while (made < wanted) {
            made++;
            ExecutionEnvironment environment = version.open(Initialization.Type.PROVISIONED_CONCURRENCY);
            environment.start(() -> started(environment, changed));
        }
        changed.accept(new Provisioning(wanted, ready, false));
    }

    private void started(ExecutionEnvironment environment, Consumer<Provisioning> changed) {
        boolean failed = environment.state() != EnvironmentState.IDLE;
        if (failed) {
            made--;
            version.stop(environment);
        } else {
            ready++;
            release(environment);
        }
        changed.accept(new Provisioning(wanted, ready, failed));
    }

    /** Takes back an environment whose invocation ended. */
    void release(ExecutionEnvironment environment) {
        if (retired || made > wanted) {
            drop(environment);
        } else {
            idle.addLast(environment);
        }
    }

    private void drop(ExecutionEnvironment environment) {
        made--;
        ready--;
        version.stop(environment);
    }

    void retire() {
        retired = true;
        List<ExecutionEnvironment> paid = new ArrayList<>(idle);
        idle.clear();
        paid.forEach(this::drop);
    }
}
