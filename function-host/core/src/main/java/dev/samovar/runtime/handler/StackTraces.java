package dev.samovar.runtime.handler;

import dev.samovar.runtime.FunctionRuntime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Shows of a stack trace what belongs to the function: all above the frame where this package called it, without what
 * the host put between the function and the JDK.
 *
 * <p>A function's exception may override whatever tells of it, and fail in that; then its class has to do.
 */
final class StackTraces {

    private static final String CALLERS = StackTraces.class.getPackageName() + ".";

    /** The packages of all runtimes. */
    private static final String HOST = FunctionRuntime.class.getPackageName() + ".";

    private StackTraces() {}

    /** What an exception says, or its class if it says nothing. */
    static String message(Throwable thrown) {
        String name = thrown.getClass().getName();
        return orIfBroken(name, () -> Objects.requireNonNullElse(thrown.getLocalizedMessage(), name));
    }

    /** The frames of the exception itself, one each. */
    static List<String> frames(Throwable thrown) {
        return orIfBroken(
                List.of(),
                () -> Arrays.stream(cut(thrown).getStackTrace())
                        .map(StackTraceElement::toString)
                        .toList());
    }

    /** The whole trace as text, causes included. */
    static String text(Throwable thrown) {
        return orIfBroken(thrown.getClass().getName() + "\n", () -> {
            StringWriter text = new StringWriter();
            cut(thrown).printStackTrace(new PrintWriter(text));
            return text.toString();
        });
    }

    private static <T> T orIfBroken(T substitute, Supplier<T> account) {
        try {
            return account.get();
        } catch (RuntimeException | StackOverflowError broken) {
            return substitute;
        }
    }

    /** Cuts the host's frames off the exception, its causes and whatever it suppressed. */
    private static Throwable cut(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> next = new ArrayDeque<>();
        next.add(thrown);
        while (!next.isEmpty()) {
            Throwable one = next.remove();
            if (seen.add(one)) {
                cutOne(one);
                next.addAll(Arrays.asList(one.getSuppressed()));
                Throwable cause = one.getCause();
                if (cause != null) {
                    next.add(cause);
                }
            }
        }
        return thrown;
    }

    private static void cutOne(Throwable thrown) {
        thrown.setStackTrace(Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith(CALLERS))
                .filter(frame -> !frame.getClassName().startsWith(HOST))
                .toArray(StackTraceElement[]::new));
    }
}
