package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what one function is like. */
@Command(
        name = "describe",
        description = "Shows a function's configuration.",
        footer = {"  samovar functions describe hello", "  samovar functions describe hello:live"})
final class DescribeCommand implements Callable<Integer> {

    private static final String ROW = "%-12s %s%n";

    @Parameters(paramLabel = "NAME", description = "The function's name, with :VERSION or :ALIAS if need be.")
    private String name;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AwsClient client = server.connect()) {
            print(out, client.get(Paths.function(name) + "/configuration"));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, JsonNode function) {
        out.printf(ROW, "name", function.path("FunctionName").asText());
        out.printf(ROW, "arn", function.path("FunctionArn").asText());
        out.printf(ROW, "version", function.path("Version").asText());
        out.printf(ROW, "state", withReason(function, "State"));
        if (function.has("LastUpdateStatusReason")) {
            out.printf(ROW, "last update", withReason(function, "LastUpdateStatus"));
        }
        out.printf(ROW, "runtime", function.path("Runtime").asText());
        out.printf(ROW, "handler", function.path("Handler").asText());
        out.printf(ROW, "memory", function.path("MemorySize").asText() + " MB");
        out.printf(ROW, "timeout", function.path("Timeout").asText() + " s");
        out.printf(ROW, "isolation", isolation(function));
    }

    private static String withReason(JsonNode function, String status) {
        String reason = function.path(status + "Reason").asText();
        return function.path(status).asText() + (reason.isEmpty() ? "" : ": " + reason);
    }

    private static String isolation(JsonNode function) {
        boolean java = function.path("Runtime").asText().startsWith("java");
        return java ? function.path("Isolation").asText("as the server was started") : "process";
    }
}
