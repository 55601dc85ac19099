package com.example.environment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells what this function sees: its variables, its files under /tmp, its time zone, its context. */
public class Inspector implements RequestHandler<Map<String, String>, Map<String, Object>> {
    private static final Path TMP = Path.of("/tmp");

    /** Writes each entry of the event as a file under /tmp first. */
    @Override
    public Map<String, Object> handleRequest(Map<String, String> files, Context context) {
        try {
            for (var file : files.entrySet()) {
                Files.writeString(TMP.resolve(file.getKey()), file.getValue());
            }
            var seen = new TreeMap<String, Object>();
            seen.put("variables", new TreeMap<>(System.getenv()));
            seen.put("files", listTmp());
            seen.put("tmpdir", System.getProperty("java.io.tmpdir"));
            seen.put("timeZone", TimeZone.getDefault().getID());
            seen.put("javaVersion", Runtime.version().feature());
            seen.put("function", context.getFunctionName() + ":" + context.getFunctionVersion());
            seen.put("functionArn", context.getInvokedFunctionArn());
            seen.put("memoryMb", context.getMemoryLimitInMB());
            seen.put("remainingMs", context.getRemainingTimeInMillis());
            return seen;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, Long> listTmp() throws IOException {
        var sizes = new TreeMap<String, Long>();
        try (Stream<Path> files = Files.list(TMP)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }
}
