package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.Initialization;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The platform's lines as text, fields parted by tabs. */
final class TextPlatformLog implements PlatformLog {
    private static final long NANOS_PER_HUNDREDTH = 10_000;
    private static final long BYTES_PER_MB = 1024L * 1024L;

    private final FunctionVersion function;
    private final Initialization.Type initialization;
    private final Consumer<String> lines;

    TextPlatformLog(FunctionVersion function, Initialization.Type initialization, Consumer<String> lines) {
        this.function = function;
        this.initialization = initialization;
        this.lines = lines;
    }

    @Override
    public void initStart() {
        var runtime = RuntimeVersion.of(function);
        lines.accept("INIT_START Runtime Version: " + runtime.name() + "\tRuntime Version ARN: " + runtime.arn());
    }

    @Override
    public void initReport(Duration duration, Phase phase, PhaseStatus status) {
        String line = "INIT_REPORT Init Duration: " + milliseconds(duration) + " ms";
        if (!(status instanceof PhaseStatus.Success)) {
            lines.accept(line + "\tPhase: " + phase.awsName() + "\t" + statusField(status));
        } else if (initialization != Initialization.Type.ON_DEMAND && phase != Phase.INVOKE) {
            /* Nobody waits for it, and so it is told of here; on demand it is a part of REPORT. */
            lines.accept(line);
        }
    }

    @Override
    public void restoreStart() {
        var runtime = RuntimeVersion.of(function);
        lines.accept("RESTORE_START Runtime Version: " + runtime.name() + "\tRuntime Version ARN: " + runtime.arn());
    }

    @Override
    public void restoreReport(Duration duration, PhaseStatus status) {
        String line = "RESTORE_REPORT Restore Duration: " + milliseconds(duration) + " ms";
        lines.accept(status instanceof PhaseStatus.Success ? line : line + "\t" + statusField(status));
    }

    @Override
    public void start(RequestId requestId) {
        lines.accept("START RequestId: " + requestId + " Version: " + function.version());
    }

    @Override
    public void error(RequestId requestId, String errorMessage, String errorType) {
        lines.accept(errorMessage);
        lines.accept(errorType);
    }

    @Override
    public void report(InvocationReport report, PhaseStatus status) {
        lines.accept("END RequestId: " + report.requestId());
        var line = new StringBuilder("REPORT RequestId: ").append(report.requestId());
        field(line, "Duration", milliseconds(report.duration()) + " ms");
        field(line, "Billed Duration", report.billedDuration().toMillis() + " ms");
        field(line, "Memory Size", function.configuration().memoryMb() + " MB");
        field(line, "Max Memory Used", megabytes(report.memoryUsedBytes()) + " MB");
        durationField(line, "Init Duration", report.initDuration());
        durationField(line, "Restore Duration", report.restoreDuration());
        report.restoreDuration()
                .ifPresent(restore -> field(
                        line,
                        "Billed Restore Duration",
                        Billing.wholeMilliseconds(restore).toMillis() + " ms"));
        if (!(status instanceof PhaseStatus.Success)) {
            line.append('\t').append(statusField(status));
        }
        lines.accept(line.append('\t').toString());
    }

    private static void durationField(StringBuilder line, String name, Optional<Duration> duration) {
        duration.ifPresent(value -> field(line, name, milliseconds(value) + " ms"));
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append('\t').append(name).append(": ").append(value);
    }

    private static String statusField(PhaseStatus status) {
        return switch (status) {
            case PhaseStatus.Success _ -> "Status: success";
            case PhaseStatus.Timeout _ -> "Status: timeout";
            case PhaseStatus.Failure(String errorType) -> "Status: error\tError Type: " + errorType;
        };
    }

    static String milliseconds(Duration duration) {
        /* Two digits, rounded. String.format would take longer than many a function. */
        long hundredths = (duration.toNanos() + NANOS_PER_HUNDREDTH / 2) / NANOS_PER_HUNDREDTH;
        long fraction = hundredths % 100;
        return hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }

    static long megabytes(long bytes) {
        return Math.max(1, Math.ceilDiv(bytes, BYTES_PER_MB));
    }
}
