package dev.samovar.cli.functions;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JAR or ZIP to be sent to the server. */
public record CodeFile(Path path) {

    public byte[] read() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT, "cannot read the code " + path + ": build it first, or name another");
        }
    }
}
