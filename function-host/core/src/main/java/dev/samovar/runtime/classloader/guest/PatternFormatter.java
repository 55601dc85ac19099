package dev.samovar.runtime.classloader.guest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Formats as {@link java.util.logging.SimpleFormatter} does, whose pattern is the process's. */
final class PatternFormatter extends Formatter {

    private final String pattern;

    PatternFormatter(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String format(LogRecord record) {
        String source = record.getSourceClassName() == null
                ? record.getLoggerName()
                : record.getSourceClassName()
                        + (record.getSourceMethodName() == null ? "" : " " + record.getSourceMethodName());
        return String.format(
                pattern,
                record.getInstant().atZone(ZoneOffset.UTC),
                source,
                record.getLoggerName(),
                record.getLevel().getLocalizedName(),
                formatMessage(record),
                trace(record.getThrown()));
    }

    private static String trace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.println();
        thrown.printStackTrace(writer);
        return text.toString();
    }
}
