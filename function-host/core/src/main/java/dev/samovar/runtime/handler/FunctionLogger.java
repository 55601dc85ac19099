package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.samovar.function.LoggingConfiguration;
import dev.samovar.function.LoggingConfiguration.Format;
import dev.samovar.runtime.FunctionOutput;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The logger that a function finds in its context: one log event a call, as text or as JSON. */
public final class FunctionLogger implements LambdaLogger {

    private final Format format;
    private final LogLevel threshold;
    private final FunctionOutput output;
    private final InstantSource clock;

    /* Threads that the function starts serve no request in particular, and their lines name none. */
    private final ThreadLocal<@Nullable String> requestId = new ThreadLocal<>();

    public FunctionLogger(LoggingConfiguration configuration, FunctionOutput output, InstantSource clock) {
        this.format = configuration.format();
        this.threshold = switch (configuration.format()) {
            case TEXT -> LogLevel.UNDEFINED;
            case JSON -> LogLevel.valueOf(configuration.applicationLevel().name());
        };
        this.output = output;
        this.clock = clock;
    }

    /**
     * Makes this the logger that {@code LambdaRuntime.getLogger()} gives to the function's libraries.
     *
     * <p>Does so only where the loader has that class to itself; another environment's logger must not change.
     */
    public void installIn(ClassLoader functionLoader) {
        try {
            Class<?> runtime = Class.forName(LambdaRuntime.class.getName(), true, functionLoader);
            if (!runtime.equals(LambdaRuntime.class)) {
                Field logger = runtime.getDeclaredField("logger");
                logger.setAccessible(true);
                logger.set(null, this);
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            /* Such a class keeps the logger that it has, which writes to standard output. */
        }
    }

    /** Names the request that the calling thread works for from now on. */
    void serving(String id) {
        requestId.set(id);
    }

    /** Writes an error as the runtime itself reports it. */
    public void log(FunctionError error) {
        switch (format) {
            case TEXT -> log(error.log());
            case JSON -> log(error.log(), LogLevel.ERROR);
        }
    }

    @Override
    public void log(@Nullable String message) {
        log(message, LogLevel.UNDEFINED);
    }

    @Override
    public void log(byte @Nullable [] message) {
        log(message, LogLevel.UNDEFINED);
    }

    @Override
    public void log(@Nullable String message, LogLevel level) {
        if (isEnabled(level)) {
            write(
                    switch (format) {
                        case TEXT ->
                            level == LogLevel.UNDEFINED ? String.valueOf(message) : "[" + level + "] " + message;
                        case JSON ->
                            LogLine.at(clock.instant(), message, level, requestId.get())
                                    .json();
                    });
        }
    }

    /** Writes the bytes as they are, in either format. */
    @Override
    public void log(byte @Nullable [] message, LogLevel level) {
        if (isEnabled(level)) {
            write(message == null ? "null" : new String(message, StandardCharsets.UTF_8));
        }
    }

    private boolean isEnabled(LogLevel level) {
        return level == LogLevel.UNDEFINED || level.compareTo(threshold) >= 0;
    }

    private void write(String event) {
        output.write(event.endsWith("\n") ? event.substring(0, event.length() - 1) : event);
    }
}
