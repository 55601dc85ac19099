package dev.samovar.wiring;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.serve.ApiSetup;
import dev.samovar.cli.serve.ServedApi;
import dev.samovar.gateway.server.GatewayRoute;
import dev.samovar.gateway.server.StagePort;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.CompletionException;

/** The one stage that a server was started for, on its own port. */
@Singleton
final class ServedStage {
    private final Vertx vertx;
    private final GatewayRoute route;

    ServedStage(Vertx vertx, GatewayRoute route) {
        this.vertx = vertx;
        this.route = route;
    }

    /** Makes what is to be served and opens the port; it is closed with the server. */
    void open(ServedApi wanted, URI endpoint, PrintStream out) {
        String api;
        try (var client = new AwsClient(endpoint, "us-east-1")) {
            api = new ApiSetup(client).perform(wanted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        StagePort port = listen(wanted, api);
        out.println("Stage " + wanted.stage() + " of API " + api + " is served on http://" + wanted.host() + ":"
                + port.port());
        out.println("  samovar apis describe " + api + " --endpoint " + endpoint);
        out.flush();
    }

    private StagePort listen(ServedApi wanted, String api) {
        try {
            return StagePort.open(vertx, route, wanted.host(), wanted.port(), api, wanted.stage())
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException taken) {
            throw new CommandFailure(
                    ExitCode.CANNOT_LISTEN,
                    "cannot listen on " + wanted.host() + " port " + wanted.port()
                            + ": another program does, or the address is not this machine's."
                            + " Choose another port with --port (0: any free one).");
        }
    }
}
