package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import dev.samovar.function.LoggingConfiguration.Format;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.ExtensionStatus;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.Initialization;
import java.time.InstantSource;
import java.util.List;

/** The log of one environment: the function's lines and the platform's, in the order in which they were written. */
final class EnvironmentLog implements FunctionOutput {
    private final LogStreamName stream;
    private final LogSink sink;
    private final InstantSource clock;
    private final PlatformLog platform;
    private final LogTail tail = new LogTail();

    EnvironmentLog(
            FunctionVersion function,
            Initialization.Type initialization,
            LogStreamName stream,
            LogSink sink,
            InstantSource clock) {
        this.stream = stream;
        this.sink = sink;
        this.clock = clock;
        this.platform = platformLog(function, initialization);
    }

    private PlatformLog platformLog(FunctionVersion function, Initialization.Type initialization) {
        if (sink.discards()) {
            return SilentPlatformLog.INSTANCE;
        }
        return function.configuration().logging().format() == Format.JSON
                ? new JsonPlatformLog(function, initialization, clock, this::write)
                : new TextPlatformLog(function, initialization, this::write);
    }

    PlatformLog platform() {
        return platform;
    }

    LogTail tail() {
        return tail;
    }

    @Override
    public void extension(ExtensionStatus status) {
        platform.extension(status);
    }

    @Override
    public void subscribed(String extension, List<String> types) {
        platform.telemetrySubscription(extension, types);
    }

    @Override
    public void write(String event) {
        tail.append(event);
        sink.append(stream, new LogEvent(clock.instant(), event));
    }
}
