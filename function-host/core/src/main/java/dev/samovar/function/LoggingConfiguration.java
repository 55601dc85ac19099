package dev.samovar.function;

import java.util.regex.Pattern;

/**
 * Where a function's log lines go and in which form.
 *
 * @param format plain text or one JSON object a line
 * @param applicationLevel what the function's own logger lets through, in JSON format
 * @param systemLevel what the platform's lines need to be written, in JSON format
 * @param logGroup the name of the log group
 */
public record LoggingConfiguration(
        Format format, ApplicationLevel applicationLevel, SystemLevel systemLevel, String logGroup) {

    private static final int LOG_GROUP_LENGTH_MAX = 512;
    private static final Pattern LOG_GROUP = Pattern.compile("[\\.\\-_/#A-Za-z0-9]+");

    public LoggingConfiguration {
        new Violations()
                .length("loggingConfig.logGroup", logGroup, 1, LOG_GROUP_LENGTH_MAX)
                .pattern("loggingConfig.logGroup", logGroup, LOG_GROUP)
                .check();
    }

    /** The form of the log lines. */
    public enum Format {
        TEXT,
        JSON
    }

    /** Levels of the function's own lines. */
    public enum ApplicationLevel {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR,
        FATAL
    }

    /** Levels of the platform's lines. */
    public enum SystemLevel {
        DEBUG,
        INFO,
        WARN
    }

    /** Text lines, all of them. */
    public static LoggingConfiguration text(String logGroup) {
        return new LoggingConfiguration(Format.TEXT, ApplicationLevel.INFO, SystemLevel.INFO, logGroup);
    }
}
