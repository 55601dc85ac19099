package dev.samovar.environment;

import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.ExtensionStatus;
import java.time.Duration;
import java.util.List;

/** Writes the platform's own lines into a function's log. */
sealed interface PlatformLog permits TextPlatformLog, JsonPlatformLog, SilentPlatformLog {

    void initStart();

    /** The end of an initialisation; whether a success is worth a line depends on the format and the phase. */
    void initReport(Duration duration, Phase phase, PhaseStatus status);

    void restoreStart();

    void restoreReport(Duration duration, PhaseStatus status);

    /** How far an extension has come, when an initialisation ends. */
    void extension(ExtensionStatus status);

    /** An extension has subscribed to telemetry of these types. */
    void telemetrySubscription(String extension, List<String> types);

    void start(RequestId requestId);

    /** What went wrong, between START and END. */
    void error(RequestId requestId, String errorMessage, String errorType);

    /** The END and REPORT lines. */
    void report(InvocationReport report, PhaseStatus status);
}
