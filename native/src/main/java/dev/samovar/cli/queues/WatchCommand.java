package dev.samovar.cli.queues;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.LivePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how full queues are, again and again. */
@Command(
        name = "watch",
        description = "Shows how full queues are, until it is interrupted.",
        footer = {"  samovar queues watch", "  samovar queues watch orders --every 5s"})
final class WatchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PREFIX",
            arity = "0..1",
            defaultValue = "",
            description = "Only queues whose names begin so.")
    private String prefix;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            description = "How long to wait before looking again (default: 1s).")
    private Duration every = Duration.ofSeconds(1);

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var page = LivePage.on(spec.commandLine().getOut());
        try (AwsClient client = server.connect()) {
            var queues = new Queues(client);
            while (true) {
                page.show(lines(queues));
                LivePage.pause(every);
            }
        }
    }

    private List<String> lines(Queues queues) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(QueueLine.HEAD);
        for (String name : queues.names(prefix)) {
            lines.add(QueueLine.of(name, queues.attributes(name)));
        }
        return lines;
    }
}
