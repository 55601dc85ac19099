package dev.samovar.cli.invoke;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The event as given on the command line: a file, {@code -} for standard input, or the JSON itself. */
public record EventArgument(String text) {

    private static final int BYTES_MAX = 6_291_456;
    private static final String STANDARD_INPUT = "-";
    private static final String JSON_SCALAR = "true|false|null|-?\\d+(\\.\\d+)?";

    /** Reads what a function can get: one JSON value, of a size that AWS takes. */
    public Payload read(InputStream standardInput) {
        Payload event = readAny(standardInput);
        if (event.size() > BYTES_MAX) {
            throw new CommandFailure(
                    ExitCode.INPUT, "the event has " + event.size() + " bytes, and AWS takes " + BYTES_MAX);
        }
        checkJson(event);
        return event;
    }

    private Payload readAny(InputStream standardInput) {
        if (text.equals(STANDARD_INPUT)) {
            return readFrom(standardInput);
        }
        return looksLikeJson() ? Payload.of(text) : readFile();
    }

    private static void checkJson(Payload event) {
        try (JsonParser parser = new JsonFactory().createParser(event.bytes())) {
            if (parser.nextToken() == null) {
                throw new CommandFailure(ExitCode.INPUT, "the event is empty; --event '{}' is the least");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new CommandFailure(ExitCode.INPUT, "the event is more than one JSON value");
            }
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            throw new CommandFailure(
                    ExitCode.INPUT,
                    "the event is not JSON: " + malformed.getOriginalMessage() + " (line " + at.getLineNr()
                            + ", column " + at.getColumnNr() + ")");
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static Payload readFrom(InputStream standardInput) {
        try {
            return Payload.of(standardInput.readAllBytes());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.INPUT, "cannot read the event from standard input: " + e.getMessage());
        }
    }

    private Payload readFile() {
        try {
            return Payload.of(Files.readAllBytes(Path.of(text)));
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    "cannot read the event file " + text + "; --event takes a file, - for standard input, or JSON");
        }
    }

    private boolean looksLikeJson() {
        String json = text.strip();
        return json.isEmpty() || "{[\"".indexOf(json.charAt(0)) >= 0 || json.matches(JSON_SCALAR);
    }
}
