package dev.samovar.runtime;

/** Takes what a function writes to its log, its standard output and its standard error. Thread-safe. */
@FunctionalInterface
public interface FunctionOutput {

    /** Takes one log event; text without the newline that ended it. */
    void write(String event);
}
