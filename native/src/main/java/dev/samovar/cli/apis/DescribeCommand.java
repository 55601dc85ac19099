package dev.samovar.cli.apis;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an API at a glance: its stages, and its routes with what stands behind them. */
@Command(
        name = "describe",
        description = "Shows an API's stages, and its routes, or those of a stage, with integration and authorization.",
        footer = {"  samovar apis describe a1b2c3d4e5", "  samovar apis describe a1b2c3d4e5 --stage prod"})
final class DescribeCommand implements Callable<Integer> {
    /** What stands above routes that are no stage's. */
    static final String CURRENT = "Routes as they are now, deployed or not (what a stage serves: --stage NAME)";

    @Parameters(paramLabel = "API", description = "The API's id.")
    private String api;

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description = "The stage whose deployed routes are shown, with its cache and throttle (default: the API's"
                    + " routes as they are now, deployed or not).")
    private Optional<String> stage = Optional.empty();

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AwsClient client = server.connect()) {
            var apis = new Apis(client);
            if (apis.isHttp(api)) {
                new HttpApiPage(apis, api, stage).lines().forEach(out::println);
            } else {
                new RestApiPage(apis, api, stage).lines().forEach(out::println);
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
