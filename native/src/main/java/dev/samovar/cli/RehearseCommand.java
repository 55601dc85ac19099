package dev.samovar.cli;

import dev.samovar.wiring.Server;
import dev.samovar.wiring.ServerOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does what the program usually does, for the launcher to record in the JVM's AOT cache. */
@Command(name = "rehearse", hidden = true, description = "Fills the JVM's AOT cache; the launcher calls it.")
final class RehearseCommand implements Callable<Integer> {

    private enum Program {
        command,
        server
    }

    private static final List<List<String>> PERFORMANCE =
            List.of(List.of("--version"), List.of("--help"), List.of("start", "--help"), List.of("no-such-command"));

    @Parameters(paramLabel = "PROGRAM", description = "${COMPLETION-CANDIDATES}")
    private Program program;

    @Override
    public Integer call() {
        return switch (program) {
            case server -> Server.serve(ServerOptions.forRehearsal());
            case command -> rehearseCommands();
        };
    }

    private static int rehearseCommands() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> words : PERFORMANCE) {
            CommandLine commandLine = Main.commandLine().setOut(nowhere).setErr(nowhere);
            commandLine.execute(words.toArray(String[]::new));
        }
        return 0;
    }
}
