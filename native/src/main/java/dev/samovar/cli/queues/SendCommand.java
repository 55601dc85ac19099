package dev.samovar.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends messages to a queue. */
@Command(
        name = "send",
        description = "Sends messages to a queue and prints their ids.",
        footer = {
            "  samovar queues send orders '{\"id\":1}'",
            "  samovar queues send orders first second third",
            "  samovar queues send orders --lines < orders.jsonl",
            "  samovar queues send orders.fifo paid --group customer-7"
        })
final class SendCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "The queue's name.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "BODY", description = "The messages.")
    private List<String> bodies = List.of();

    @Option(names = "--lines", description = "Sends each line of the standard input.")
    private boolean lines;

    @Option(names = "--group", paramLabel = "ID", description = "The message group, in a FIFO queue.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--delay", paramLabel = "DURATION", description = "How long the messages stay hidden at first.")
    private Optional<Duration> delay = Optional.empty();

    @Option(names = "--attribute", paramLabel = "NAME=VALUE", description = "A message attribute of type String.")
    private Map<String, String> attributes = Map.of();

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (bodies.isEmpty() != lines) {
            throw new CommandFailure(ExitCode.USAGE, "give either messages or --lines");
        }
        try (AwsClient client = server.connect();
                var input = lines ? new MessageBatches(System.in) : new MessageBatches(bodies)) {
            var queues = new Queues(client);
            ObjectNode request = queues.request(name);
            for (List<String> batch = input.next(); !batch.isEmpty(); batch = input.next()) {
                ArrayNode entries = request.putArray("Entries");
                for (String body : batch) {
                    write(body, entries.addObject().put("Id", String.valueOf(entries.size())));
                }
                report(queues.call("SendMessageBatch", request), out);
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private void write(String body, ObjectNode entry) {
        entry.put("MessageBody", body);
        group.ifPresent(id -> entry.put("MessageGroupId", id));
        delay.ifPresent(time -> entry.put("DelaySeconds", time.toSeconds()));
        if (!attributes.isEmpty()) {
            ObjectNode given = entry.putObject("MessageAttributes");
            attributes.forEach((attribute, value) ->
                    given.putObject(attribute).put("DataType", "String").put("StringValue", value));
        }
    }

    private static void report(JsonNode answer, PrintWriter out) {
        answer.path("Successful")
                .forEach(sent -> out.println(sent.path("MessageId").asText()));
        for (JsonNode failed : answer.path("Failed")) {
            out.flush();
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    failed.path("Code").asText() + ": " + failed.path("Message").asText());
        }
    }
}
