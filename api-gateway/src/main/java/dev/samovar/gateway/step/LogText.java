package dev.samovar.gateway.step;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.ExecutionLog;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Messages as execution logs show them. */
final class LogText {

    private LogText() {}

    static String of(Headers headers) {
        return headers.fields().stream()
                .map(field -> field.name() + "=" + field.value())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A body, no more of it than could be seen of it. */
    static String of(byte[] body) {
        int shown = Math.min(body.length, ExecutionLog.LINE_LENGTH_MAX * 4);
        return new String(body, 0, shown, StandardCharsets.UTF_8);
    }
}
