package dev.samovar.cli;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.gateway.GatewayOptions;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.function.Isolation;
import dev.samovar.wiring.Server;
import dev.samovar.wiring.ServerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves AWS's APIs until it is told to stop. */
@Command(
        name = "start",
        description = "Starts the server: AWS's APIs on one port of this machine.",
        footer = {
            "  samovar start",
            "  samovar start --port 8000 --ephemeral",
            "  samovar start --cold-start lambda --keep-alive 5m",
            "  samovar start --record today.csv",
            "  aws lambda list-functions --endpoint-url http://127.0.0.1:4566"
        })
final class StartCommand implements Callable<Integer> {

    private static final int PORT_MAX = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen (default: ${DEFAULT-VALUE}; 0: any free port).")
    private int port = 4566;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen on (default: ${DEFAULT-VALUE}). Whoever can reach it can run code here.")
    private String host = "127.0.0.1";

    @ArgGroup
    private State state = new State();

    /** Where the state is, if anywhere. */
    private static final class State {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Keeps functions, settings and accepted events here (default: ${DEFAULT-VALUE}).")
        private Path data = Path.of(".samovar");

        @Option(names = "--ephemeral", description = "Keeps nothing: all is gone when the server ends.")
        private boolean ephemeral;
    }

    @Option(
            names = "--cold-start",
            paramLabel = "MODEL",
            description = "What a cold start costs on top of what it costs here: none, fixed:250ms, or lambda"
                    + " (as AWS takes) (default: ${DEFAULT-VALUE}).")
    private ColdStart coldStart = new ColdStart.None();

    @Option(
            names = "--keep-alive",
            paramLabel = "DURATION",
            description = "How long an idle environment stays warm (default: 10m).")
    private Duration keepAlive = Duration.ofMinutes(10);

    @Option(
            names = "--isolation",
            paramLabel = "KIND",
            description = "What keeps the environments of Java functions apart that do not say themselves: class-loader"
                    + " or process (default: class-loader).")
    private Isolation isolation = Isolation.CLASS_LOADER;

    @Option(
            names = "--cpu-share",
            negatable = true,
            description = "Gives functions a share of a core that follows their memory, as AWS does:"
                    + " 1769 MB is one core (default: no).")
    private boolean cpuShare;

    @Option(
            names = "--sqs-endpoint",
            paramLabel = "URL",
            description = "Event-source mappings read their queues at this SQS-compatible endpoint, and not here."
                    + " Credentials are those that AWS's tools would use.")
    private Optional<URI> sqsEndpoint = Optional.empty();

    @Option(
            names = "--sqs-region",
            paramLabel = "REGION",
            description = "The region of that endpoint (default: ${DEFAULT-VALUE}).")
    private String sqsRegion = "us-east-1";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Writes down what is invoked, and when, in a file that 'samovar lab' can replay; one that is"
                    + " there is written over.")
    private Optional<Path> record = Optional.empty();

    @Option(
            names = "--event-loops",
            paramLabel = "N",
            description = "Threads that serve HTTP connections (default: half the cores).")
    private int eventLoops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Override
    public Integer call() {
        return Server.serve(options());
    }

    /** What the command line says, if it can be done. */
    ServerOptions options() {
        if (port < 0 || port > PORT_MAX) {
            throw new CommandFailure(ExitCode.USAGE, "--port " + port + " is not between 0 and " + PORT_MAX);
        }
        if (eventLoops < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--event-loops must be at least 1");
        }
        if (sqsEndpoint.isPresent() && sqsEndpoint.get().getHost() == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--sqs-endpoint is not an address such as https://sqs.eu-central-1.amazonaws.com");
        }
        return new ServerOptions(
                host,
                port,
                eventLoops,
                state.data,
                state.ephemeral,
                coldStart,
                keepAlive,
                cpuShare,
                isolation,
                sqsEndpoint,
                sqsRegion,
                gateway.settings(),
                record,
                Optional.empty());
    }
}
