package dev.samovar.environment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.LoggingConfiguration.SystemLevel;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.ExtensionStatus;
import dev.samovar.runtime.Initialization;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/** The platform's lines as one JSON object each, written if their level is high enough. */
final class JsonPlatformLog implements PlatformLog {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final FunctionVersion function;
    private final Initialization.Type initialization;
    private final InstantSource clock;
    private final Consumer<String> lines;

    JsonPlatformLog(
            FunctionVersion function, Initialization.Type initialization, InstantSource clock, Consumer<String> lines) {
        this.function = function;
        this.initialization = initialization;
        this.clock = clock;
        this.lines = lines;
    }

    @Override
    public void initStart() {
        var runtime = RuntimeVersion.of(function);
        write(
                SystemLevel.INFO,
                "platform.initStart",
                initRecord(initialization == Initialization.Type.SNAP_START ? Phase.SNAP_START : Phase.INIT)
                        .put("runtimeVersion", runtime.name())
                        .put("runtimeVersionArn", runtime.arn())
                        .put("functionName", function.function().name())
                        .put("functionVersion", function.version())
                        .put("instanceMaxMemory", function.configuration().memoryMb() * 1024L * 1024L));
    }

    @Override
    public void initReport(Duration duration, Phase phase, PhaseStatus status) {
        SystemLevel success = initialization == Initialization.Type.ON_DEMAND ? SystemLevel.DEBUG : SystemLevel.INFO;
        ObjectNode entry = withStatus(initRecord(phase), status);
        entry.putObject("metrics").put("durationMs", milliseconds(duration));
        write(levelOf(status, success), "platform.initReport", entry);
    }

    @Override
    public void restoreStart() {
        var runtime = RuntimeVersion.of(function);
        write(
                SystemLevel.INFO,
                "platform.restoreStart",
                newRecord()
                        .put("runtimeVersion", runtime.name())
                        .put("runtimeVersionArn", runtime.arn())
                        .put("functionName", function.function().name())
                        .put("functionVersion", function.version()));
    }

    @Override
    public void restoreReport(Duration duration, PhaseStatus status) {
        ObjectNode entry = withStatus(newRecord(), status);
        entry.putObject("metrics").put("durationMs", milliseconds(duration));
        write(levelOf(status, SystemLevel.INFO), "platform.restoreReport", entry);
    }

    @Override
    public void extension(ExtensionStatus status) {
        ObjectNode entry = newRecord().put("name", status.name()).put("state", status.state());
        status.events().forEach(entry.putArray("events")::add);
        status.errorType().ifPresent(type -> entry.put("errorType", type));
        write(SystemLevel.INFO, "platform.extension", entry);
    }

    @Override
    public void telemetrySubscription(String extension, List<String> types) {
        ObjectNode entry = newRecord().put("name", extension).put("state", "Subscribed");
        types.forEach(entry.putArray("types")::add);
        write(SystemLevel.INFO, "platform.telemetrySubscription", entry);
    }

    @Override
    public void start(RequestId requestId) {
        write(
                SystemLevel.INFO,
                "platform.start",
                newRecord().put("requestId", requestId.toString()).put("version", function.version()));
    }

    /* The error is part of the records that follow. */
    @Override
    public void error(RequestId requestId, String errorMessage, String errorType) {}

    @Override
    public void report(InvocationReport report, PhaseStatus status) {
        ObjectNode done =
                withStatus(newRecord().put("requestId", report.requestId().toString()), status);
        done.putObject("metrics").put("durationMs", milliseconds(report.duration()));
        write(levelOf(status, SystemLevel.DEBUG), "platform.runtimeDone", done);

        ObjectNode entry =
                withStatus(newRecord().put("requestId", report.requestId().toString()), status);
        ObjectNode metrics = entry.putObject("metrics")
                .put("durationMs", milliseconds(report.duration()))
                .put("billedDurationMs", report.billedDuration().toMillis())
                .put("memorySizeMB", function.configuration().memoryMb())
                .put("maxMemoryUsedMB", TextPlatformLog.megabytes(report.memoryUsedBytes()));
        report.initDuration().ifPresent(init -> metrics.put("initDurationMs", milliseconds(init)));
        report.restoreDuration().ifPresent(restore -> metrics.put("restoreDurationMs", milliseconds(restore)));
        write(levelOf(status, SystemLevel.INFO), "platform.report", entry);
    }

    private ObjectNode initRecord(Phase phase) {
        return newRecord().put("initializationType", initialization.awsName()).put("phase", phase.awsName());
    }

    private static ObjectNode withStatus(ObjectNode entry, PhaseStatus status) {
        return switch (status) {
            case PhaseStatus.Success _ -> entry.put("status", "success");
            case PhaseStatus.Timeout _ -> entry.put("status", "timeout");
            case PhaseStatus.Failure(String errorType) ->
                entry.put("status", "error").put("errorType", errorType);
        };
    }

    private static SystemLevel levelOf(PhaseStatus status, SystemLevel success) {
        return status instanceof PhaseStatus.Success ? success : SystemLevel.WARN;
    }

    private void write(SystemLevel level, String type, ObjectNode entry) {
        if (level.compareTo(function.configuration().logging().systemLevel()) >= 0) {
            ObjectNode line =
                    newRecord().put("time", TIME.format(clock.instant())).put("type", type);
            line.set("record", entry);
            lines.accept(line.toString());
        }
    }

    private static ObjectNode newRecord() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e3;
    }
}
