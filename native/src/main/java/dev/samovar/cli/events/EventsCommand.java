package dev.samovar.cli.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.console.LivePage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how each event-source mapping does, again and again. */
@Command(
        name = "events",
        description = "Shows, live, how events flow from queues and streams to functions: for each event-source mapping"
                + " what waits, what runs, how fast, and what fails.",
        footer = {"  samovar events", "  samovar events --every 5s", "  samovar events --once --json"})
public final class EventsCommand implements Callable<Integer> {
    private static final String PATH = "/_samovar/event-source-mappings";

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            description = "How long to wait before looking again (default: 1s).")
    private Duration every = Duration.ofSeconds(1);

    @Option(names = "--once", description = "Looks once.")
    private boolean once;

    @Option(names = "--json", description = "Prints what the server says, a line for each look.")
    private boolean json;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        var page = LivePage.on(out);
        try (AwsClient client = server.connect()) {
            show(client.get(PATH), out, page);
            while (!once) {
                LivePage.pause(every);
                show(client.get(PATH), out, page);
            }
        }
        return ExitCode.OK;
    }

    private void show(JsonNode progress, PrintWriter out, LivePage page) {
        if (json) {
            out.println(progress);
            out.flush();
        } else {
            page.show(MappingTable.lines(progress.path("Mappings")));
        }
    }
}
