package dev.samovar.runtime.classloader.guest;

import java.util.logging.ConsoleHandler;
import java.util.logging.LogRecord;

/** The handler that is there from the beginning: it writes to the environment's {@code System.err}. */
final class ErrorStreamHandler extends ConsoleHandler {

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            Guest.err.get().print(getFormatter().format(record));
            Guest.err.get().flush();
        }
    }

    @Override
    public synchronized void flush() {
        Guest.err.get().flush();
    }

    @Override
    public synchronized void close() {
        flush();
    }
}
