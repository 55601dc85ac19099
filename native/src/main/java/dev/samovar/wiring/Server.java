package dev.samovar.wiring;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.store.StoreException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server, from the moment that it listens until it is told to stop. */
public final class Server implements QuarkusApplication {

    private final HttpServer http;
    private final ServerSettings settings;
    private final ServerDrain drain;
    private final ServedStage stage;

    @Inject
    Server(HttpServer http, ServerSettings settings, ServerDrain drain, ServedStage stage) {
        this.http = http;
        this.settings = settings;
        this.drain = drain;
        this.stage = stage;
    }

    /**
     * Serves until the process is told to stop.
     *
     * @return the exit code
     * @throws CommandFailure if it cannot listen, or keep its state, where it should
     */
    public static int serve(ServerOptions options) {
        options.properties().forEach(System::setProperty);
        var code = new AtomicInteger(ExitCode.OK);
        var fault = new AtomicReference<@Nullable Throwable>();
        try (var _ = new ExitOnSignal()) {
            Quarkus.run(Server.class, (exitCode, thrown) -> {
                code.set(exitCode);
                fault.set(thrown);
            });
        }
        Throwable thrown = fault.get();
        if (thrown == null) {
            return code.get();
        }
        if (causes(thrown).anyMatch(Server::cannotListen)) {
            throw new CommandFailure(ExitCode.CANNOT_LISTEN, cannotListen(options));
        }
        for (Throwable cause : causes(thrown).toList()) {
            if (cause instanceof CommandFailure expected) {
                throw expected;
            }
            if (cause instanceof StoreException unusable) {
                throw new CommandFailure(ExitCode.INPUT, String.valueOf(unusable.getMessage()));
            }
        }
        throw new IllegalStateException("the server did not start", thrown);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static boolean cannotListen(Throwable cause) {
        return cause instanceof BindException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException;
    }

    private static String cannotListen(ServerOptions options) {
        return "cannot listen on " + options.host() + " port " + options.port()
                + ": another program does, or the address is not this machine's."
                + " Choose another port with " + (options.served().isPresent() ? "--aws-port" : "--port")
                + " (0: any free one).";
    }

    @Override
    public int run(String... args) {
        Optional<OpenStage> open = settings.served().flatMap(served -> stage.open(served, http.getLocalBaseUri()));
        greet(System.out);
        if (settings.rehearsal()) {
            open.ifPresent(served -> new Rehearsal(http.getLocalBaseUri(), served).perform());
        } else {
            open.ifPresent(served -> announce(served, System.out));
            Quarkus.waitForExit();
            /* Now, and not when HTTP has come to rest: the event queue must start nothing more meanwhile. */
            drain.drain().join();
        }
        return ExitCode.OK;
    }

    private void announce(OpenStage served, PrintStream out) {
        out.println("Stage " + served.stage() + " of API " + served.api() + " is served on " + served.address());
        out.println("  samovar apis describe " + served.api() + " --endpoint " + http.getLocalBaseUri());
        out.flush();
    }

    private void greet(PrintStream out) {
        String endpoint = "http://" + http.getLocalBaseUri().getAuthority();
        out.println("Samovar listens on " + endpoint
                + (settings.ephemeral() ? " and keeps nothing." : " and keeps its state in " + settings.data() + "."));
        out.println("  aws lambda list-functions --region us-east-1 --endpoint-url " + endpoint);
        out.flush();
    }
}
