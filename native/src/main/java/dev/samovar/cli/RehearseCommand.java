package dev.samovar.cli;

import dev.samovar.wiring.Server;
import dev.samovar.wiring.ServerOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does what the program usually does, for the launcher to record in the JVM's AOT cache. */
@Command(name = "rehearse", hidden = true, description = "Fills the JVM's AOT cache; the launcher calls it.")
final class RehearseCommand implements Callable<Integer> {

    private enum Program {
        command,
        server
    }

    /* Port 9 discards, if anybody listens there at all: the client is rehearsed up to its complaint. */
    private static final List<List<String>> PERFORMANCE = List.of(
            List.of("--version"),
            List.of("--help"),
            List.of("start", "--help"),
            List.of("functions", "list", "--endpoint", "http://127.0.0.1:9"),
            List.of("no-such-command"));

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
            String[] args = words.toArray(String[]::new);
            Main.commandLine(args).setOut(nowhere).setErr(nowhere).execute(args);
        }
        return 0;
    }
}
