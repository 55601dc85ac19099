package dev.samovar.lab.trace;

import dev.samovar.function.FunctionConfiguration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The rows of a trace, checked one by one. */
final class CsvRows implements AutoCloseable {
    private static final String HEADER = "time,function,duration,memory";
    static final String HEADER_WITH_INIT = HEADER + ",init";

    private final Path file;
    private final BufferedReader reader;
    private final int columns;
    private long line = 1;
    private double seconds;
    private String[] cells = {};

    private CsvRows(Path file, BufferedReader reader, int columns) {
        this.file = file;
        this.reader = reader;
        this.columns = columns;
    }

    /** @throws InvalidTrace if there is no such file, or its first line is another one */
    static CsvRows open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidTrace(file, "there is no such file");
        }
        try {
            BufferedReader reader = Files.newBufferedReader(file);
            String header = reader.readLine();
            if (HEADER.equals(header) || HEADER_WITH_INIT.equals(header)) {
                return new CsvRows(file, reader, header.split(",").length);
            }
            reader.close();
            throw new InvalidTrace(file, 1, "expected the header '" + HEADER + "' or '" + HEADER_WITH_INIT + "'");
        } catch (IOException unreadable) {
            throw new InvalidTrace(file, "cannot be read: " + unreadable.getMessage());
        }
    }

    /** Moves to the next row; false after the last. */
    boolean next() {
        try {
            String text = reader.readLine();
            if (text == null) {
                return false;
            }
            line++;
            read(text);
            return true;
        } catch (IOException unreadable) {
            throw refuse("cannot be read: " + unreadable.getMessage());
        }
    }

    private void read(String text) {
        cells = text.split(",", -1);
        if (cells.length != columns) {
            throw refuse("expected " + columns + " values, not " + cells.length);
        }
        double before = seconds;
        seconds = number(0, "time");
        if (seconds < before) {
            throw refuse("time " + cells[0] + " is before the row above");
        }
        if (function().isEmpty()) {
            throw refuse("the function has no name");
        }
        int memory = memoryMb();
        if (memory < FunctionConfiguration.MEMORY_MB_MIN || memory > FunctionConfiguration.MEMORY_MB_MAX) {
            throw refuse("memory is from " + FunctionConfiguration.MEMORY_MB_MIN + " to "
                    + FunctionConfiguration.MEMORY_MB_MAX + " MB, not " + cells[3]);
        }
    }

    double seconds() {
        return seconds;
    }

    String function() {
        return cells[1].strip();
    }

    double durationMillis() {
        return number(2, "duration");
    }

    int memoryMb() {
        return (int) number(3, "memory");
    }

    OptionalDouble initMillis() {
        return columns < 5 || cells[4].isBlank() ? OptionalDouble.empty() : OptionalDouble.of(number(4, "init"));
    }

    private double number(int column, String what) {
        try {
            double number = Double.parseDouble(cells[column]);
            if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            /* Said below. */
        }
        throw refuse(what + " is not a number from zero up: '" + cells[column] + "'");
    }

    InvalidTrace refuse(String reason) {
        return new InvalidTrace(file, line, reason);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
