package dev.samovar.cli.client;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.net.URI;
import picocli.CommandLine.Option;

/** The options that name a running server. */
public final class ServerAddress {

    @Option(names = "--endpoint", paramLabel = "URL", description = "The server (default: ${DEFAULT-VALUE}).")
    private URI endpoint = URI.create("http://127.0.0.1:4566");

    @Option(names = "--region", paramLabel = "REGION", description = "The region (default: ${DEFAULT-VALUE}).")
    private String region = "us-east-1";

    /** A client of that server. */
    public AwsClient connect() {
        if (endpoint.getScheme() == null || !endpoint.getScheme().startsWith("http") || endpoint.getHost() == null) {
            throw new CommandFailure(ExitCode.USAGE, "--endpoint is not an address such as http://127.0.0.1:4566");
        }
        return new AwsClient(endpoint, region);
    }
}
