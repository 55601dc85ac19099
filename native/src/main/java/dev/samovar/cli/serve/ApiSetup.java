package dev.samovar.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.functions.CodeFile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes the API that is to be served, in a server that runs. */
public final class ApiSetup {
    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int LOOKS_MAX = 3_000;

    private final AwsClient client;
    private final Consumer<String> warnings;

    public ApiSetup(AwsClient client, Consumer<String> warnings) {
        this.client = client;
        this.warnings = warnings;
    }

    /**
     * Makes functions, API and stage.
     *
     * @return the API's id
     */
    public String perform(ServedApi wanted) throws InterruptedException {
        if (wanted.api().isPresent()) {
            client.get("/restapis/" + wanted.api().get() + "/stages/" + wanted.stage());
            return wanted.api().get();
        }
        ServedDocument document = wanted.document().map(ServedDocument::read).orElseGet(ServedDocument::empty);
        for (ServedFunction function : wanted.functions()) {
            String arn = create(function);
            if (function.isForPath()) {
                document.put(function.key(), arn);
            }
        }
        document.withoutIntegration().ifPresent(operation -> {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    "nothing stands behind " + operation + ": give it an x-amazon-apigateway-integration, or a function"
                            + " with --function PATH=JAR:HANDLER");
        });
        String api = deploy(document, wanted);
        for (ServedFunction function : wanted.functions()) {
            awaitActive(function);
        }
        warnOfAbsent(document.functions());
        return api;
    }

    private String create(ServedFunction function) throws InterruptedException {
        ObjectNode request = client.object()
                .put("FunctionName", function.name())
                .put("Role", "arn:aws:iam::000000000000:role/samovar")
                .put("Runtime", "java21")
                .put("Handler", function.handler())
                .put("MemorySize", 512)
                .put("Timeout", 29);
        request.putObject("Code").put("ZipFile", new CodeFile(function.path()).read());
        try {
            return client.post(FUNCTIONS, request).path("FunctionArn").asText();
        } catch (CommandFailure refused) {
            String remedy = String.valueOf(refused.getMessage()).startsWith("ResourceConflict")
                    ? ". What is kept in --data is served with --api ID"
                    : "";
            throw new CommandFailure(
                    ExitCode.INPUT, "--function " + function.key() + ": " + refused.getMessage() + remedy);
        }
    }

    /* What is refused here is what the user's file, or the paths of the functions, say. */
    private String deploy(ServedDocument document, ServedApi wanted) throws InterruptedException {
        try {
            String api = client.post("/restapis?mode=import", document.json())
                    .path("id")
                    .asText();
            client.post("/restapis/" + api + "/deployments", client.object().put("stageName", wanted.stage()));
            return api;
        } catch (CommandFailure refused) {
            throw new CommandFailure(
                    ExitCode.INPUT, wanted.document().orElse("--function") + ": " + refused.getMessage());
        }
    }

    /* It is made ready meanwhile: asked before that, it would refuse. */
    private void awaitActive(ServedFunction function) throws InterruptedException {
        for (int look = 0; look < LOOKS_MAX; look++) {
            JsonNode configuration = client.get(FUNCTIONS + "/" + function.name() + "/configuration");
            switch (configuration.path("State").asText()) {
                case "Active" -> {
                    return;
                }
                case "Failed" ->
                    throw new CommandFailure(
                            ExitCode.INPUT,
                            function.code() + ": "
                                    + configuration.path("StateReason").asText("the code cannot be used"));
                default -> TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        throw new CommandFailure(ExitCode.INPUT, function.code() + " is not ready after a minute");
    }

    /* No mistake: they may be made later, at the port of AWS's APIs. */
    private void warnOfAbsent(List<String> named) throws InterruptedException {
        for (String name : named) {
            try {
                client.get(FUNCTIONS + "/" + name + "/configuration");
            } catch (CommandFailure absent) {
                warnings.accept("an integration leads to the function " + name + ", which is not here: give it with"
                        + " --function " + name + "=JAR:HANDLER, or create it");
            }
        }
    }
}
