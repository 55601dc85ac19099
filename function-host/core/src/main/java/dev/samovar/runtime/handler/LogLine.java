package dev.samovar.runtime.handler;

import com.amazonaws.lambda.thirdparty.com.google.gson.annotations.SerializedName;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A line of a function's log in JSON; its components are written in this order and left out when null.
 *
 * @param timestamp when it was written, to the millisecond
 * @param message what was written
 * @param level how it was written
 * @param requestId the request that the writing thread is serving
 */
record LogLine(
        String timestamp,
        @Nullable String message,
        LogLevel level,
        @SerializedName("AWSRequestId") @Nullable String requestId) {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final PojoSerializer<LogLine> JSON =
            GsonFactory.getInstance().getSerializer(LogLine.class);

    static LogLine at(Instant time, @Nullable String message, LogLevel level, @Nullable String requestId) {
        return new LogLine(TIMESTAMP.format(time), message, level, requestId);
    }

    String json() {
        var bytes = new ByteArrayOutputStream(256);
        JSON.toJson(this, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
