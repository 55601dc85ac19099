package dev.samovar.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Receives messages of a queue and prints their bodies. */
@Command(
        name = "receive",
        description = "Receives messages and prints their bodies, a line each. They stay in the queue, hidden for its"
                + " visibility timeout, unless --delete is given.",
        footer = {
            "  samovar queues receive orders",
            "  samovar queues receive orders --max 100 --delete",
            "  samovar queues receive orders --wait 20s --json"
        })
final class ReceiveCommand implements Callable<Integer> {
    private static final int RECEIVED_MAX = 10;

    @Parameters(paramLabel = "NAME", description = "The queue's name.")
    private String name;

    @Option(names = "--max", paramLabel = "N", description = "How many messages at most (default: ${DEFAULT-VALUE}).")
    private int messagesMax = RECEIVED_MAX;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            description = "How long to wait for a first message, up to 20s (default: 0s).")
    private Duration wait = Duration.ZERO;

    @Option(names = "--delete", description = "Deletes the messages once they are printed.")
    private boolean delete;

    @Option(names = "--json", description = "Prints the whole messages, as AWS's API shows them.")
    private boolean json;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AwsClient client = server.connect()) {
            var queues = new Queues(client);
            ObjectNode request = queues.request(name).put("WaitTimeSeconds", wait.toSeconds());
            request.putArray("MessageSystemAttributeNames").add("All");
            request.putArray("MessageAttributeNames").add("All");
            int wanted = messagesMax;
            JsonNode received;
            do {
                request.put("MaxNumberOfMessages", Math.min(wanted, RECEIVED_MAX));
                received = queues.call("ReceiveMessage", request).path("Messages");
                received.forEach(message -> out.println(
                        json ? message.toString() : message.path("Body").asText()));
                out.flush();
                if (delete && !received.isEmpty()) {
                    delete(queues, received);
                }
                wanted -= received.size();
                request.put("WaitTimeSeconds", 0);
            } while (wanted > 0 && !received.isEmpty());
        }
        return ExitCode.OK;
    }

    private void delete(Queues queues, JsonNode received) throws InterruptedException {
        ObjectNode request = queues.request(name);
        ArrayNode entries = request.putArray("Entries");
        received.forEach(message -> entries.addObject()
                .put("Id", String.valueOf(entries.size()))
                .set("ReceiptHandle", message.path("ReceiptHandle")));
        queues.call("DeleteMessageBatch", request);
    }
}
