package dev.samovar.cli.invoke;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The event as given on the command line: a file, {@code -} for standard input, or the JSON itself. */
record EventArgument(String text) {

    private static final String STANDARD_INPUT = "-";
    private static final String JSON_SCALAR = "true|false|null|-?\\d+(\\.\\d+)?";

    Payload read(InputStream standardInput) {
        if (text.equals(STANDARD_INPUT)) {
            return readFrom(standardInput);
        }
        return looksLikeJson() ? Payload.of(text) : readFile();
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
