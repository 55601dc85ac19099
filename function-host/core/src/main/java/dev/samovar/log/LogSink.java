package dev.samovar.log;

/** Takes log events. Thread-safe. */
public interface LogSink {

    /** Forgets everything, and says so beforehand. */
    LogSink NONE = new LogSink() {
        @Override
        public void append(LogStreamName stream, LogEvent event) {}

        @Override
        public boolean discards() {
            return true;
        }
    };

    void append(LogStreamName stream, LogEvent event);

    /** Whether it is a waste of time to make events for it. */
    default boolean discards() {
        return false;
    }
}
