package dev.samovar.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.console.LivePage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves the messages of a dead-letter queue to where they came from. */
@Command(
        name = "redrive",
        description = "Moves the messages of a dead-letter queue back to the queues they came from, or to another.",
        footer = {
            "  samovar queues redrive orders-dead",
            "  samovar queues redrive orders-dead --to orders-again --rate 10"
        })
final class RedriveCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(250);

    @Parameters(paramLabel = "NAME", description = "The dead-letter queue's name.")
    private String name;

    @Option(names = "--to", paramLabel = "QUEUE", description = "Where to move them instead.")
    private Optional<String> destination = Optional.empty();

    @Option(names = "--rate", paramLabel = "N", description = "How many messages a second at most.")
    private Optional<Integer> messagesPerSecond = Optional.empty();

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AwsClient client = server.connect()) {
            var queues = new Queues(client);
            String source = queues.arn(name);
            ObjectNode request = queues.request().put("SourceArn", source);
            if (destination.isPresent()) {
                request.put("DestinationArn", queues.arn(destination.get()));
            }
            messagesPerSecond.ifPresent(rate -> request.put("MaxNumberOfMessagesPerSecond", rate));
            queues.call("StartMessageMoveTask", request);
            follow(queues, source, LivePage.on(out));
        }
        return ExitCode.OK;
    }

    private static void follow(Queues queues, String source, LivePage page) throws InterruptedException {
        ObjectNode request = queues.request().put("SourceArn", source).put("MaxResults", 1);
        while (true) {
            JsonNode task =
                    queues.call("ListMessageMoveTasks", request).path("Results").path(0);
            String status = task.path("Status").asText();
            page.show(List.of(
                    "moved " + task.path("ApproximateNumberOfMessagesMoved").asLong() + " of "
                            + task.path("ApproximateNumberOfMessagesToMove").asLong() + " messages"));
            switch (status) {
                case "RUNNING", "CANCELLING" -> LivePage.pause(LOOK);
                case "COMPLETED" -> {
                    return;
                }
                default ->
                    throw new CommandFailure(
                            ExitCode.REFUSED,
                            "the move ended as " + status + ": "
                                    + task.path("FailureReason").asText("no reason is given"));
            }
        }
    }
}
