package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a function. */
@Command(
        name = "create",
        description = "Creates a function from a JAR or ZIP.",
        footer = {
            "  samovar functions create hello --code hello.jar --handler com.example.Hello",
            "  samovar functions create orders --code orders.jar --handler com.example.Orders::handle --memory 512"
        })
final class CreateCommand implements Callable<Integer> {

    private static final String DEFAULT_RUNTIME = "java21";

    /* Lambda wants a role; nothing here ever assumes it. */
    private static final String DEFAULT_ROLE = "arn:aws:iam::000000000000:role/samovar";

    @Parameters(paramLabel = "NAME", description = "The function's name.")
    private String name;

    @Option(names = "--code", required = true, paramLabel = "FILE", description = "The JAR or ZIP.")
    private Path code;

    @Option(names = "--role", paramLabel = "ARN", description = "The role; nothing here checks it.")
    private String role = DEFAULT_ROLE;

    @Option(names = "--publish", description = "Publishes version 1 at once.")
    private boolean publish;

    @Mixin
    private Settings settings;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        byte[] zip = new CodeFile(code).read();
        try (AwsClient client = server.connect()) {
            ObjectNode request = client.object()
                    .put("FunctionName", name)
                    .put("Role", role)
                    .put("Runtime", DEFAULT_RUNTIME)
                    .put("Publish", publish);
            settings.addTo(request);
            if (!request.has("Handler")) {
                throw new CommandFailure(
                        ExitCode.USAGE, "--handler is missing: what to call, such as com.example.Hello");
            }
            request.putObject("Code").put("ZipFile", zip);
            JsonNode created = client.post(Paths.FUNCTIONS, request);
            spec.commandLine().getOut().println(created.path("FunctionArn").asText());
            Optional<String> failure = Readiness.await(client, name, created);
            if (failure.isPresent()) {
                throw new CommandFailure(ExitCode.REFUSED, name + " is there, and cannot run: " + failure.get());
            }
        }
        return ExitCode.OK;
    }
}
