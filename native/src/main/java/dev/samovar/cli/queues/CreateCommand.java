package dev.samovar.cli.queues;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a queue. */
@Command(
        name = "create",
        description = "Creates a queue; a name that ends with .fifo makes it a FIFO queue.",
        footer = {
            "  samovar queues create orders",
            "  samovar queues create orders --dead-letter-queue orders-dead --max-receives 3",
            "  samovar queues create orders.fifo --attribute ContentBasedDeduplication=true"
        })
final class CreateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The queue's name.")
    private String name;

    @Option(
            names = "--dead-letter-queue",
            paramLabel = "QUEUE",
            description = "Where messages go that were received too often. It must be there.")
    private Optional<String> deadLetterQueue = Optional.empty();

    @Option(
            names = "--max-receives",
            paramLabel = "N",
            description = "How often a message is received before it goes there (default: ${DEFAULT-VALUE}).")
    private int receivesMax = 3;

    @Option(
            names = "--visibility-timeout",
            paramLabel = "DURATION",
            description = "How long a received message stays hidden (default: 30s).")
    private Optional<Duration> visibilityTimeout = Optional.empty();

    @Option(names = "--attribute", paramLabel = "NAME=VALUE", description = "Any other attribute, as AWS calls it.")
    private Map<String, String> attributes = Map.of();

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (AwsClient client = server.connect()) {
            var queues = new Queues(client);
            ObjectNode request = queues.request().put("QueueName", name);
            ObjectNode given = request.putObject("Attributes");
            if (name.endsWith(".fifo")) {
                given.put("FifoQueue", "true");
            }
            visibilityTimeout.ifPresent(timeout -> given.put("VisibilityTimeout", String.valueOf(timeout.toSeconds())));
            if (deadLetterQueue.isPresent()) {
                given.put(
                        "RedrivePolicy",
                        client.object()
                                .put("deadLetterTargetArn", queues.arn(deadLetterQueue.get()))
                                .put("maxReceiveCount", receivesMax)
                                .toString());
            }
            attributes.forEach(given::put);
            queues.call("CreateQueue", request);
        }
        spec.commandLine().getOut().println("created " + name);
        return ExitCode.OK;
    }
}
