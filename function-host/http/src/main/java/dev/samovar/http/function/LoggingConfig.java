package dev.samovar.http.function;

import dev.samovar.function.LoggingConfiguration;
import dev.samovar.function.LoggingConfiguration.ApplicationLevel;
import dev.samovar.function.LoggingConfiguration.Format;
import dev.samovar.function.LoggingConfiguration.SystemLevel;
import dev.samovar.function.Violations;
import dev.samovar.protocol.RequestError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a function's log lines go and in which form; levels are told only of JSON. */
record LoggingConfig(
        Optional<String> logFormat,
        Optional<String> applicationLogLevel,
        Optional<String> systemLogLevel,
        Optional<String> logGroup) {

    private static final List<String> FORMATS = List.of("JSON", "Text");
    private static final Pattern LOG_GROUP = Pattern.compile("[\\.\\-_/#A-Za-z0-9]+");
    private static final int LOG_GROUP_LENGTH_MAX = 512;

    static LoggingConfig of(LoggingConfiguration logging) {
        boolean json = logging.format() == Format.JSON;
        return new LoggingConfig(
                Optional.of(json ? "JSON" : "Text"),
                Optional.of(logging.applicationLevel().name()).filter(_ -> json),
                Optional.of(logging.systemLevel().name()).filter(_ -> json),
                Optional.of(logging.logGroup()));
    }

    /** What holds once this was set. */
    LoggingConfiguration appliedTo(LoggingConfiguration current) {
        check();
        Format format = logFormat
                .map(given -> given.equals("JSON") ? Format.JSON : Format.TEXT)
                .orElse(current.format());
        if (format == Format.TEXT && (applicationLogLevel.isPresent() || systemLogLevel.isPresent())) {
            throw new RequestError.InvalidParameter(
                            "To configure ApplicationLogLevel or SystemLogLevel, LogFormat must be set to JSON.")
                    .exception();
        }
        return new LoggingConfiguration(
                format,
                applicationLogLevel.map(ApplicationLevel::valueOf).orElse(current.applicationLevel()),
                systemLogLevel.map(SystemLevel::valueOf).orElse(current.systemLevel()),
                logGroup.orElse(current.logGroup()));
    }

    private void check() {
        var violations = new Violations();
        logFormat.ifPresent(given -> violations.oneOf("loggingConfig.logFormat", given, FORMATS));
        applicationLogLevel.ifPresent(given ->
                violations.oneOf("loggingConfig.applicationLogLevel", given, names(ApplicationLevel.values())));
        systemLogLevel.ifPresent(
                given -> violations.oneOf("loggingConfig.systemLogLevel", given, names(SystemLevel.values())));
        logGroup.ifPresent(given -> violations
                .length("loggingConfig.logGroup", given, 1, LOG_GROUP_LENGTH_MAX)
                .pattern("loggingConfig.logGroup", given, LOG_GROUP));
        violations.check();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
