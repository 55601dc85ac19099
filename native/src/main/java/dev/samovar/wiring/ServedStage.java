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
import java.net.URI;
import java.util.Optional;
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

    /**
     * Makes what is to be served and opens the port; it is closed with the server.
     *
     * @return empty if the server is told to stop meanwhile
     */
    Optional<OpenStage> open(ServedApi wanted, URI endpoint) {
        try (var client = new AwsClient(endpoint, "us-east-1")) {
            String api = new ApiSetup(client, warning -> System.err.println("samovar: " + warning)).perform(wanted);
            int port = listen(wanted, api).port();
            return Optional.of(
                    new OpenStage(api, wanted.stage(), URI.create("http://" + host(wanted.host()) + ":" + port)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RuntimeException failure) {
            /* A server that stops refuses requests, then answers none: its own, too, and that is no failure. */
            if (JvmEnd.hasBegun()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /* As URIs write it: an address of IPv6 in brackets. */
    private static String host(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
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
