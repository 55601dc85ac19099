package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.console.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a line for each API. */
@Command(
        name = "list",
        description = "Lists REST APIs and HTTP APIs with their stages.",
        footer = {"  samovar apis list", "  samovar apis list --region eu-west-1"})
final class ListCommand implements Callable<Integer> {

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AwsClient client = server.connect()) {
            var apis = new Apis(client);
            var table = new Table("ID", "KIND", "NAME", "STAGES");
            for (JsonNode api : apis.restApis()) {
                String id = api.path("id").asText();
                table.add(id, "REST", api.path("name").asText(), names(apis.restStages(id)));
            }
            for (JsonNode api : apis.httpApis()) {
                String id = api.path("apiId").asText();
                table.add(id, "HTTP", api.path("name").asText(), names(apis.ofHttp(id, "stages")));
            }
            table.lines().forEach(out::println);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String names(List<JsonNode> stages) {
        return stages.isEmpty()
                ? "-"
                : String.join(
                        " ",
                        stages.stream()
                                .map(stage -> stage.path("stageName").asText())
                                .toList());
    }
}
