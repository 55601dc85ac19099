package dev.samovar.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.functions.CodeFile;
import java.util.concurrent.TimeUnit;

/** Makes the API that is to be served, in a server that runs. */
public final class ApiSetup {
    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int LOOKS_MAX = 3_000;

    private final AwsClient client;

    public ApiSetup(AwsClient client) {
        this.client = client;
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
        String api =
                client.post("/restapis?mode=import", document.json()).path("id").asText();
        ObjectNode deployment = client.object().put("stageName", wanted.stage());
        client.post("/restapis/" + api + "/deployments", deployment);
        for (ServedFunction function : wanted.functions()) {
            awaitActive(function);
        }
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
        return client.post(FUNCTIONS, request).path("FunctionArn").asText();
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
}
