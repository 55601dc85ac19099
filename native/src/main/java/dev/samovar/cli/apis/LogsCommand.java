package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.log.LogReader;
import dev.samovar.cli.log.LogTail;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a stage writes down about its requests. */
@Command(
        name = "logs",
        description = "Prints the access log of a stage, or its execution log, oldest line first.",
        footer = {"  samovar apis logs a1b2c3d4e5 prod", "  samovar apis logs a1b2c3d4e5 prod --execution --follow"})
final class LogsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "API", description = "The API's id.")
    private String api;

    @Parameters(index = "1", paramLabel = "STAGE", description = "The stage's name.")
    private String stage;

    @Option(
            names = "--execution",
            description = "What happened to each request, step by step, and not one line for it.")
    private boolean execution;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what is added, until it is interrupted.")
    private boolean follow;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (AwsClient client = server.connect()) {
            var apis = new Apis(client);
            String group =
                    apis.isHttp(api) ? httpGroup(apis.httpStage(api, stage)) : restGroup(apis.restStage(api, stage));
            var log = new LogReader(client, group, Optional.empty(), Optional.empty());
            new LogTail(log, spec.commandLine().getOut(), () -> TimeUnit.SECONDS.sleep(1)).print(follow);
        }
        return ExitCode.OK;
    }

    private String httpGroup(JsonNode described) {
        if (execution) {
            throw new CommandFailure(ExitCode.USAGE, "HTTP APIs have no execution log: leave --execution out");
        }
        return accessLog(
                described,
                "apigatewayv2 update-stage --api-id " + api + " --stage-name '" + stage
                        + "' --access-log-settings 'DestinationArn=<log-group-arn>,Format=$context.requestId'");
    }

    private String restGroup(JsonNode described) {
        String update = "apigateway update-stage --rest-api-id " + api + " --stage-name " + stage
                + " --patch-operations 'op=replace,path=";
        if (execution) {
            if (described.path("methodSettings").findValuesAsText("loggingLevel").stream()
                    .allMatch("OFF"::equals)) {
                throw nothingWritten("execution", update + "/*/*/logging/loglevel,value=INFO'");
            }
            return "API-Gateway-Execution-Logs_" + api + "/" + stage;
        }
        return accessLog(described, update + "/accessLogSettings/destinationArn,value=<log-group-arn>'");
    }

    private String accessLog(JsonNode described, String remedy) {
        String destination =
                described.path("accessLogSettings").path("destinationArn").asText("");
        if (destination.isEmpty()) {
            throw nothingWritten("access", remedy);
        }
        return destination.substring(destination.lastIndexOf(':') + 1);
    }

    private CommandFailure nothingWritten(String kind, String remedy) {
        return new CommandFailure(
                ExitCode.REFUSED, "stage " + stage + " has no " + kind + " log; switch it on with: aws " + remedy);
    }
}
