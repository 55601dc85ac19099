package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a line for each function. */
@Command(
        name = "list",
        description = "Lists functions.",
        footer = {"  samovar functions list", "  samovar functions list --all-versions --region eu-west-1"})
final class ListCommand implements Callable<Integer> {

    private static final String ROW = "%-32s %-8s %-10s %8s %8s  %s%n";

    @Mixin
    private ServerAddress server;

    @Option(names = "--all-versions", description = "Lists published versions too.")
    private boolean allVersions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AwsClient client = server.connect()) {
            String marker = "";
            do {
                JsonNode page = client.get(
                        Paths.FUNCTIONS + "?MaxItems=50" + (allVersions ? "&FunctionVersion=ALL" : "") + marker);
                if (marker.isEmpty()) {
                    out.printf(ROW, "NAME", "VERSION", "RUNTIME", "MEMORY", "TIMEOUT", "HANDLER");
                }
                page.path("Functions").forEach(function -> print(out, function));
                String next = page.path("NextMarker").asText("");
                marker = next.isEmpty() ? "" : "&Marker=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            } while (!marker.isEmpty());
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, JsonNode function) {
        out.printf(
                ROW,
                function.path("FunctionName").asText(),
                function.path("Version").asText(),
                function.path("Runtime").asText(),
                function.path("MemorySize").asText() + " MB",
                function.path("Timeout").asText() + " s",
                function.path("Handler").asText());
    }
}
