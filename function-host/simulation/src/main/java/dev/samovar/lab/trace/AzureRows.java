package dev.samovar.lab.trace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the counts of one function on one day, from all days' files. */
final class AzureRows implements AutoCloseable {
    private static final long MINUTE_SHIFT = 32;

    private final List<AzureDay> days;
    private final RandomAccessFile[] files;
    private byte[] buffer = new byte[1 << 14];

    AzureRows(List<AzureDay> days) {
        this.days = days;
        files = new RandomAccessFile[days.size()];
    }

    /** The minutes with invocations, packed: the minute of the day in the upper half, the count in the lower. */
    long[] counts(int day, int function) {
        long offset = days.get(day).offset(function);
        if (offset < 0) {
            return new long[0];
        }
        try {
            return parse(day, row(day, offset));
        } catch (IOException unreadable) {
            throw new InvalidTrace(days.get(day).file(), "cannot be read: " + unreadable.getMessage());
        } catch (NumberFormatException notANumber) {
            throw new InvalidTrace(days.get(day).file(), "has a count that is no number: " + notANumber.getMessage());
        }
    }

    static int minute(long packed) {
        return (int) (packed >>> MINUTE_SHIFT);
    }

    static int count(long packed) {
        return (int) packed;
    }

    private int row(int day, long offset) throws IOException {
        RandomAccessFile file = files[day];
        if (file == null) {
            file = new RandomAccessFile(days.get(day).file().toFile(), "r");
            files[day] = file;
        }
        file.seek(offset);
        int size = 0;
        while (true) {
            int read = file.read(buffer, size, buffer.length - size);
            int end = indexOfLineEnd(size, size + Math.max(0, read));
            if (end >= 0 || read < 0) {
                return end >= 0 ? end : size;
            }
            size += read;
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * size);
            }
        }
    }

    private int indexOfLineEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private long[] parse(int day, int size) {
        long[] found = new long[AzureDay.MINUTES];
        int minutes = 0;
        int column = 0;
        int begin = 0;
        for (int i = 0; i <= size; i++) {
            if (i < size && buffer[i] != ',') {
                continue;
            }
            int minute = column - AzureDay.NAMES;
            if (minute >= AzureDay.MINUTES) {
                throw new InvalidTrace(days.get(day).file(), "has a row of more than a day's minutes");
            }
            if (minute >= 0 && !(i == begin + 1 && buffer[begin] == '0')) {
                long count = Integer.parseInt(new String(buffer, begin, i - begin, StandardCharsets.US_ASCII).strip());
                found[minutes++] = (long) minute << MINUTE_SHIFT | count;
            }
            column++;
            begin = i + 1;
        }
        return Arrays.copyOf(found, minutes);
    }

    @Override
    public void close() {
        for (RandomAccessFile file : files) {
            if (file != null) {
                try {
                    file.close();
                } catch (IOException nothingToLose) {
                    /* It was only read. */
                }
            }
        }
    }
}
