package dev.samovar.environment;

import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.Initialization;
import java.time.Duration;
import java.util.Optional;

/** Adds up what an environment used, for the reports of its invocations. */
final class Meter {
    private final long environmentId;
    private final String version;
    private final Initialization.Type type;
    private long memoryUsedBytes;
    private Optional<Duration> init = Optional.empty();
    private Optional<Duration> restore = Optional.empty();

    Meter(long environmentId, String version, Initialization.Type type) {
        this.environmentId = environmentId;
        this.version = version;
        this.type = type;
    }

    void initialized(Boot.Ready boot) {
        init = Optional.of(boot.duration());
        used(boot.memoryUsedBytes());
    }

    void restored(Boot.Ready boot) {
        restore = Optional.of(boot.duration());
        used(boot.memoryUsedBytes());
    }

    void used(long bytes) {
        memoryUsedBytes = Math.max(memoryUsedBytes, bytes);
    }

    /** The report of an invocation; the first one also tells of the initialisation before it. */
    InvocationReport report(RequestId requestId, Duration duration) {
        var report = new InvocationReport(
                requestId, version, environmentId, duration, billed(duration), memoryUsedBytes, init, restore, "");
        init = Optional.empty();
        restore = Optional.empty();
        return report;
    }

    /* AWS bills the INIT of on-demand environments since August 2025, and restores; provisioned ones are paid by the hour. */
    private Duration billed(Duration duration) {
        return switch (type) {
            case ON_DEMAND -> Billing.wholeMilliseconds(duration.plus(init.orElse(Duration.ZERO)));
            case SNAP_START -> Billing.wholeMilliseconds(duration.plus(restore.orElse(Duration.ZERO)));
            case PROVISIONED_CONCURRENCY -> Billing.wholeMilliseconds(duration);
        };
    }
}
