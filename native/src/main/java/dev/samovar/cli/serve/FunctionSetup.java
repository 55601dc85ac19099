package dev.samovar.cli.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.functions.CodeFile;
import dev.samovar.cli.functions.Readiness;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the functions that stand behind an API that is to be served. */
final class FunctionSetup {
    private static final String FUNCTIONS = "/2015-03-31/functions";

    private final AwsClient client;
    private final Consumer<String> warnings;
    private final Set<String> made = new HashSet<>();

    FunctionSetup(AwsClient client, Consumer<String> warnings) {
        this.client = client;
        this.warnings = warnings;
    }

    /** Makes a function; returns its ARN. */
    String create(ServedFunction function) throws InterruptedException {
        ObjectNode request = client.object()
                .put("FunctionName", function.name())
                .put("Role", "arn:aws:iam::000000000000:role/samovar")
                .put("Runtime", "java21")
                .put("Handler", function.handler())
                .put("MemorySize", 512)
                .put("Timeout", 29);
        request.putObject("Code").put("ZipFile", new CodeFile(function.path()).read());
        try {
            String arn = client.post(FUNCTIONS, request).path("FunctionArn").asText();
            made.add(function.name());
            return arn;
        } catch (CommandFailure refused) {
            String remedy = String.valueOf(refused.getMessage()).startsWith("ResourceConflict")
                    ? ". What is kept in --data is served with --api ID"
                    : "";
            throw new CommandFailure(
                    ExitCode.INPUT, "--function " + function.key() + ": " + refused.getMessage() + remedy);
        }
    }

    /** Waits for what makes it ready: asked before that, it would refuse. */
    void awaitActive(ServedFunction function) throws InterruptedException {
        Optional<String> failure = Readiness.await(client, function.name());
        if (failure.isPresent()) {
            throw new CommandFailure(ExitCode.INPUT, function.code() + ": " + failure.get());
        }
    }

    /** Sees to it that what the document leads to is here, or tells that it is not. */
    void provide(FunctionReference wanted) throws InterruptedException {
        if (isHere(wanted)) {
            return;
        }
        if (made.contains(wanted.name()) && wanted.alias().isPresent()) {
            createAlias(wanted.name(), wanted.alias().get());
        } else {
            warnings.accept(absent(wanted));
        }
    }

    private void createAlias(String function, String alias) throws InterruptedException {
        client.post(
                FUNCTIONS + "/" + function + "/aliases",
                client.object().put("Name", alias).put("FunctionVersion", "$LATEST"));
        warnings.accept("the alias " + function + ":" + alias + " is $LATEST here: serve publishes no versions");
    }

    /* No mistake: it may be made later, at the port of AWS's APIs. */
    private String absent(FunctionReference wanted) throws InterruptedException {
        String what = "an integration leads to the function " + wanted + ", which is not here: ";
        return isHere(wanted.unqualified())
                ? what + wanted.name() + " has no such alias or version"
                : what + "give it with --function " + wanted.name() + "=JAR:HANDLER, or create it";
    }

    private boolean isHere(FunctionReference wanted) throws InterruptedException {
        String qualifier = wanted.qualifier().map(text -> "?Qualifier=" + text).orElse("");
        try {
            client.get(FUNCTIONS + "/" + wanted.name() + "/configuration" + qualifier);
            return true;
        } catch (CommandFailure absent) {
            return false;
        }
    }
}
