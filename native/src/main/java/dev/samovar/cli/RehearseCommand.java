package dev.samovar.cli;

import dev.samovar.cli.serve.ServeCommand;
import dev.samovar.wiring.Groundwork;
import dev.samovar.wiring.Server;
import dev.samovar.wiring.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            description = "The JAR of a sample, to rehearse an invocation with: hello for the command,"
                    + " tea-shop for the server.")
    private Optional<Path> jar = Optional.empty();

    @Override
    public Integer call() throws IOException {
        return switch (program) {
            case server -> rehearseServer();
            case command -> rehearseCommands();
        };
    }

    private int rehearseServer() throws IOException {
        Groundwork.begin();
        ServerOptions _ = StartCommand.class
                .cast(parsed(List.of("start", "--ephemeral", "--port", "0")))
                .options();
        Path document = Files.createTempFile("samovar-rehearsal", ".yaml");
        try (InputStream described = RehearseCommand.class.getResourceAsStream("rehearsal.yaml")) {
            Files.copy(Objects.requireNonNull(described), document, StandardCopyOption.REPLACE_EXISTING);
            return Server.rehearse(
                    ServeCommand.class.cast(parsed(serving(document))).options());
        } finally {
            Files.delete(document);
        }
    }

    private List<String> serving(Path document) {
        Stream<String> functions = jar.stream()
                .flatMap(teaShop -> Stream.of("/teas/{tea}", "teas")
                        .flatMap(key -> Stream.of("--function", key + "=" + teaShop + ":com.example.teashop.Teas")));
        return Stream.concat(Stream.of("serve", document.toString(), "--port", "0", "--aws-port", "0"), functions)
                .toList();
    }

    private static Object parsed(List<String> words) {
        String[] args = words.toArray(String[]::new);
        return Main.commandLine(args).parseArgs(args).subcommand().commandSpec().userObject();
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
