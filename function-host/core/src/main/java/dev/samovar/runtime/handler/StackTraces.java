package dev.samovar.runtime.handler;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Shows of a stack trace what belongs to the function: all above the frame where this package called it. */
final class StackTraces {

    private static final String HOST_FRAMES = StackTraces.class.getPackageName() + ".";

    private StackTraces() {}

    /** What an exception says, or its class if it says nothing. */
    static String message(Throwable thrown) {
        String message = thrown.getLocalizedMessage();
        return message == null ? thrown.getClass().getName() : message;
    }

    /** Cuts the host's frames off the exception, its causes and whatever it suppressed. */
    static <T extends Throwable> T cut(T thrown) {
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
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int depth = 0; depth < trace.length; depth++) {
            if (trace[depth].getClassName().startsWith(HOST_FRAMES)) {
                thrown.setStackTrace(Arrays.copyOf(trace, depth));
                return;
            }
        }
    }

    /** The whole trace as text, causes included. */
    static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        cut(thrown).printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
