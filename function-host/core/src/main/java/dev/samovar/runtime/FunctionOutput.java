package dev.samovar.runtime;

import java.util.List;

/**
 * Takes what a function writes to its log, its standard output and its standard error, and what its log is told of its
 * extensions. Thread-safe.
 */
@FunctionalInterface
public interface FunctionOutput {

    /** Takes one log event; text without the newline that ended it. */
    void write(String event);

    /** Takes what has become of an extension during the initialisation. */
    default void extension(ExtensionStatus status) {}

    /**
     * Takes note that an extension has subscribed to telemetry.
     *
     * @param types such as {@code platform}
     */
    default void subscribed(String extension, List<String> types) {}
}
