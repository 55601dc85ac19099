package dev.samovar.cli.serve;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.gateway.GatewayOptions;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.function.Isolation;
import dev.samovar.wiring.Server;
import dev.samovar.wiring.ServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves one stage of an API on a port of its own, until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves an API on a port of its own: one that an OpenAPI file describes, or one that is there.",
        footer = {
            "  samovar serve openapi.yaml",
            "  samovar serve openapi.yaml --function /orders=orders.jar:com.example.Orders::handle",
            "  samovar serve --function '/{proxy+}=app.jar:com.example.App'",
            "  samovar serve openapi.yaml --function teas=teas.jar:com.example.Teas --variable alias=prod",
            "  samovar serve --api a1b2c3d4e5 --stage prod --data .samovar --port 3000"
        })
public final class ServeCommand implements Callable<Integer> {

    private static final int PORT_MAX = 65_535;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "An OpenAPI document, 2.0 or 3.0, JSON or YAML.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--function",
            paramLabel = "KEY=JAR:HANDLER",
            description = "A function behind a path such as /orders, or one that the file's integrations name;"
                    + " repeat for more.")
    private List<ServedFunction> functions = List.of();

    @Option(names = "--api", paramLabel = "ID", description = "An API that is in the data directory.")
    private Optional<String> api = Optional.empty();

    @Option(names = "--stage", paramLabel = "NAME", description = "The stage (default: ${DEFAULT-VALUE}).")
    private String stage = "local";

    @Option(names = "--variable", paramLabel = "K=V", description = "A variable of the stage; repeat for more.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the stage is served (default: ${DEFAULT-VALUE}; 0: any free port).")
    private int port = 3000;

    @Option(
            names = "--aws-port",
            paramLabel = "PORT",
            description = "Where AWS's APIs are served (default: ${DEFAULT-VALUE}; 0: any free port).")
    private int awsPort = 4566;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen on (default: ${DEFAULT-VALUE}). Whoever can reach it can run code here.")
    private String host = "127.0.0.1";

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps everything here. Without it nothing is kept.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--cold-start",
            paramLabel = "MODEL",
            description = "What a cold start costs on top of what it costs here: none, fixed:250ms, or lambda"
                    + " (as AWS takes) (default: ${DEFAULT-VALUE}).")
    private ColdStart coldStart = new ColdStart.None();

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Override
    public Integer call() {
        return Server.serve(options());
    }

    /** What the command line says, if it can be done. */
    public ServerOptions options() {
        check();
        return new ServerOptions(
                host,
                awsPort,
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                data.orElse(Path.of(".samovar")),
                data.isEmpty(),
                coldStart,
                Duration.ofMinutes(10),
                false,
                Isolation.CLASS_LOADER,
                Optional.empty(),
                "us-east-1",
                gateway.settings(),
                Optional.empty(),
                Optional.of(new ServedApi(file, functions, api, stage, variables, host, port)));
    }

    private void check() {
        if (file.isEmpty() && functions.isEmpty() && api.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "nothing to serve: name an OpenAPI file, --function PATH=JAR:HANDLER, or --api ID");
        }
        if (api.isPresent() && (file.isPresent() || !functions.isEmpty() || !variables.isEmpty())) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--api names an API that is there: it takes no file and no function, and its stage has variables"
                            + " of its own");
        }
        if (api.isPresent() && data.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--api needs --data: that is where the API is kept");
        }
        if (api.isPresent() && !Files.isDirectory(data.get())) {
            throw new CommandFailure(ExitCode.INPUT, "--data " + data.get() + ": there is no such directory");
        }
        checkNames();
        for (int given : List.of(port, awsPort)) {
            if (given < 0 || given > PORT_MAX) {
                throw new CommandFailure(ExitCode.USAGE, "port " + given + " is not between 0 and " + PORT_MAX);
            }
        }
        if (port != 0 && port == awsPort) {
            throw new CommandFailure(ExitCode.USAGE, "--port and --aws-port are the same");
        }
    }

    private void checkNames() {
        var keys = new HashMap<String, String>();
        for (ServedFunction function : functions) {
            String other = keys.put(function.name(), function.key());
            if (other != null) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        other.equals(function.key())
                                ? "--function " + other + " is given twice"
                                : "--function " + other + " and --function " + function.key() + " would both be called "
                                        + function.name() + ": change one of the paths");
            }
        }
    }
}
