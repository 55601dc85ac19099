package dev.samovar.cli.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.util.List;
import java.util.function.Consumer;

/** Makes the API that is to be served, in a server that runs. */
public final class ApiSetup {
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
        var functions = new FunctionSetup(client, warnings);
        for (ServedFunction function : wanted.functions()) {
            String arn = functions.create(function);
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
            functions.awaitActive(function);
        }
        var variables = new StageVariables(wanted.variables());
        for (FunctionReference reference : document.functions(variables)) {
            functions.provide(reference);
        }
        warnOfMissing(variables.missingFor(document.json()));
        return api;
    }

    /* What is refused here is what the user's file, or the paths of the functions, say. */
    private String deploy(ServedDocument document, ServedApi wanted) throws InterruptedException {
        try {
            String api = client.post("/restapis?mode=import", document.json())
                    .path("id")
                    .asText();
            ObjectNode deployment = client.object().put("stageName", wanted.stage());
            wanted.variables().forEach(deployment.putObject("variables")::put);
            client.post("/restapis/" + api + "/deployments", deployment);
            return api;
        } catch (CommandFailure refused) {
            throw new CommandFailure(
                    ExitCode.INPUT, wanted.document().orElse("--function") + ": " + refused.getMessage());
        }
    }

    /* Requests that need one of them would fail, and only an execution log would tell why. */
    private void warnOfMissing(List<String> variables) {
        if (!variables.isEmpty()) {
            warnings.accept("the document uses stage variables that have no value here: " + String.join(", ", variables)
                    + "; give each with --variable NAME=VALUE");
        }
    }
}
