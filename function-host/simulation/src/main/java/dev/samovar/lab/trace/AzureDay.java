package dev.samovar.lab.trace;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One day's file of invocations: where each function's row is, so that it need not be held. */
final class AzureDay {
    /** Owner, application, function, trigger. */
    static final int NAMES = 4;

    static final int MINUTES = 1_440;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final long NONE = -1;

    private final Path file;
    private long[] offsets = {};

    private AzureDay(Path file) {
        this.file = file;
    }

    /** Finds the rows, and tells {@code functions} of those that are new. */
    static AzureDay read(Path file, AzureFunctions functions) {
        var day = new AzureDay(file);
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            day.scan(input, functions);
        } catch (IOException unreadable) {
            throw new InvalidTrace(file, "cannot be read: " + unreadable.getMessage());
        }
        return day;
    }

    private void scan(InputStream input, AzureFunctions functions) throws IOException {
        long offset = 0;
        var row = new ByteArrayOutputStream();
        long line = 0;
        for (int next = input.read(); next >= 0; next = input.read()) {
            if (next != '\n') {
                row.write(next);
                continue;
            }
            line++;
            found(line, offset, row, functions);
            offset += row.size() + 1L;
            row.reset();
        }
        found(line + 1, offset, row, functions);
    }

    private void found(long line, long offset, ByteArrayOutputStream row, AzureFunctions functions) {
        if (line == 1 || row.size() == 0) {
            return;
        }
        String[] cells = row.toString(StandardCharsets.US_ASCII).split(",", NAMES + 1);
        if (cells.length <= NAMES) {
            throw new InvalidTrace(file, line, "expected an owner, an application, a function, a trigger, and counts");
        }
        int function = functions.index(cells[1], cells[2]);
        if (function >= offsets.length) {
            int before = offsets.length;
            offsets = Arrays.copyOf(offsets, Math.max(function + 1, 2 * before));
            Arrays.fill(offsets, before, offsets.length, NONE);
        }
        offsets[function] = offset;
    }

    Path file() {
        return file;
    }

    /** Where the function's row begins; negative if it has none on this day. */
    long offset(int function) {
        return function < offsets.length ? offsets[function] : NONE;
    }
}
