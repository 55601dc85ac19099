package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.ExtensionStatus;
import dev.samovar.runtime.Initialization;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The platform's lines as text, fields parted by tabs. */
final class TextPlatformLog implements PlatformLog {
    private static final long NANOS_PER_HUNDREDTH = 10_000;
    private static final long BYTES_PER_MB = 1024L * 1024L;

    /** As long as the line is after a cold start. */
    private static final int REPORT_CHARACTERS = 192;

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
    public void extension(ExtensionStatus status) {
        var line = new StringBuilder("EXTENSION\tName: ").append(status.name());
        field(line, "State").append(status.state());
        field(line, "Events")
                .append('[')
                .append(String.join(",", status.events()))
                .append(']');
        status.errorType().ifPresent(type -> field(line, "Error Type").append(type));
        lines.accept(line.toString());
    }

    @Override
    public void telemetrySubscription(String extension, List<String> types) {
        String capitalised = types.stream()
                .map(type -> type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1))
                .collect(Collectors.joining(", ", "[", "]"));
        lines.accept("TELEMETRY\tName: " + extension + "\tState: Subscribed\tTypes: " + capitalised);
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
        String requestId = report.requestId().toString();
        lines.accept("END RequestId: " + requestId);
        var line = new StringBuilder(REPORT_CHARACTERS)
                .append("REPORT RequestId: ")
                .append(requestId);
        durationField(line, "Duration", report.duration());
        field(line, "Billed Duration")
                .append(report.billedDuration().toMillis())
                .append(" ms");
        field(line, "Memory Size").append(function.configuration().memoryMb()).append(" MB");
        field(line, "Max Memory Used")
                .append(megabytes(report.memoryUsedBytes()))
                .append(" MB");
        report.initDuration().ifPresent(init -> durationField(line, "Init Duration", init));
        report.restoreDuration().ifPresent(restore -> {
            durationField(line, "Restore Duration", restore);
            field(line, "Billed Restore Duration")
                    .append(Billing.wholeMilliseconds(restore).toMillis())
                    .append(" ms");
        });
        if (!(status instanceof PhaseStatus.Success)) {
            line.append('\t').append(statusField(status));
        }
        lines.accept(line.append('\t').toString());
    }

    private static void durationField(StringBuilder line, String name, Duration value) {
        field(line, name).append(milliseconds(value)).append(" ms");
    }

    private static StringBuilder field(StringBuilder line, String name) {
        return line.append('\t').append(name).append(": ");
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
