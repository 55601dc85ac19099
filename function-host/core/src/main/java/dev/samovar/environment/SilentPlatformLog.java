package dev.samovar.environment;

import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.ExtensionStatus;
import java.time.Duration;
import java.util.List;

/** Writes nothing: nobody listens, as in a simulation. */
final class SilentPlatformLog implements PlatformLog {
    /** One is enough: it knows nothing. */
    static final SilentPlatformLog INSTANCE = new SilentPlatformLog();

    private SilentPlatformLog() {}

    @Override
    public void initStart() {}

    @Override
    public void initReport(Duration duration, Phase phase, PhaseStatus status) {}

    @Override
    public void restoreStart() {}

    @Override
    public void restoreReport(Duration duration, PhaseStatus status) {}

    @Override
    public void extension(ExtensionStatus status) {}

    @Override
    public void telemetrySubscription(String extension, List<String> types) {}

    @Override
    public void start(RequestId requestId) {}

    @Override
    public void error(RequestId requestId, String errorMessage, String errorType) {}

    @Override
    public void report(InvocationReport report, PhaseStatus status) {}
}
