package dev.samovar.cli;

import dev.samovar.wiring.Server;
import dev.samovar.wiring.ServerOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "${COMPLETION-CANDIDATES}")
    private Program program;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "JAR",
            description = "The JAR of the sample function hello, to rehearse an invocation with.")
    private Optional<Path> jar = Optional.empty();

    @Override
    public Integer call() {
        return switch (program) {
            case server -> Server.serve(ServerOptions.forRehearsal());
            case command -> rehearseCommands();
        };
    }

    private int rehearseCommands() {
        PERFORMANCE.forEach(RehearseCommand::perform);
        jar.ifPresent(hello -> perform(
                List.of("invoke", hello.toString(), "--handler", "com.example.hello.Hello", "--event", "\"Ada\"")));
        return 0;
    }

    private static void perform(List<String> words) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        String[] args = words.toArray(String[]::new);
        Main.commandLine(args).setOut(nowhere).setErr(nowhere).execute(args);
    }
}
