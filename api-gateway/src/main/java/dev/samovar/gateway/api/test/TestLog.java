package dev.samovar.gateway.api.test;

import dev.samovar.gateway.pipeline.ExecutionLog;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The execution log of a test, as AWS writes it. */
record TestLog(String requestId, ExecutionLog log) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    String text() {
        var text = new StringBuilder("Execution log for request ")
                .append(requestId)
                .append('\n');
        for (ExecutionLog.Line line : log.lines()) {
            text.append(TIME.format(line.at()))
                    .append(" : ")
                    .append(line.text())
                    .append('\n');
        }
        return text.toString();
    }
}
