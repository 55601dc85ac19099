package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.guest.Guest;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a sandbox lends to its copy of {@link Guest}.
 *
 * @param out gives the standard output, which few functions use
 * @param err gives the standard error output
 * @param paths turns a path as the function writes it into one of this machine
 * @param storage takes so many bytes of the temporary storage; false if there is no room for them
 * @param opened is told of everything that may have to be closed to wake a thread
 * @param uncaught is told of the function's handler of uncaught exceptions
 * @param exit is told that the function ended its runtime, and with which status
 * @param signals is given what takes the signals
 */
record GuestLoan(
        Map<String, String> variables,
        Properties properties,
        Supplier<PrintStream> out,
        Supplier<PrintStream> err,
        UnaryOperator<String> paths,
        LongPredicate storage,
        Consumer<Object> opened,
        Consumer<UncaughtExceptionHandler> uncaught,
        IntConsumer exit,
        Consumer<IntConsumer> signals) {

    /** The loan in the one form that both sides know: they share no class but the JDK's. */
    Map<String, Object> byName() {
        return Map.of(
                "variables", variables,
                "properties", properties,
                "out", out,
                "err", err,
                "paths", paths,
                "storage", storage,
                "opened", opened,
                "uncaught", uncaught,
                "exit", exit,
                "signals", signals);
    }
}
