package dev.samovar.wiring;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.store.StoreException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server, from the moment that it listens until it is told to stop. */
public final class Server implements QuarkusApplication {
    /** As long as Quarkus waits for those that are its own. */
    private static final Duration REQUESTS_MAX = Duration.ofSeconds(10);

    private final MainPort port;
    private final ServerSettings settings;
    private final ServerDrain drain;
    private final ServedStage stage;
    private final ServerState state;

    @Inject
    Server(MainPort port, ServerSettings settings, ServerDrain drain, ServedStage stage, ServerState state) {
        this.port = port;
        this.settings = settings;
        this.drain = drain;
        this.stage = stage;
        this.state = state;
    }

    /**
     * Serves until the process is told to stop.
     *
     * @return the exit code
     * @throws CommandFailure if it cannot listen, or keep its state, where it should
     */
    public static int serve(ServerOptions options) {
        return run(options, false);
    }

    /**
     * Serves its own requests, for the JVM to learn from.
     *
     * @return the exit code
     */
    public static int rehearse(ServerOptions options) {
        return run(options, true);
    }

    private static int run(ServerOptions options, boolean rehearsal) {
        options.properties().forEach(System::setProperty);
        System.setProperty(ServerSettings.REHEARSAL, Boolean.toString(rehearsal));
        var code = new AtomicInteger(ExitCode.OK);
        var fault = new AtomicReference<@Nullable Throwable>();
        try (var _ = new ExitOnSignal()) {
            Quarkus.run(Server.class, (exitCode, thrown) -> {
                code.set(exitCode);
                fault.set(thrown);
            });
        } catch (IllegalStateException late) {
            /* A JVM that ends takes no more hooks, such as this server's or Quarkus's. */
            if (!JvmEnd.hasBegun()) {
                throw late;
            }
        }
        Throwable thrown = fault.get();
        if (thrown == null) {
            return code.get();
        }
        if (JvmEnd.hasBegun()) {
            /* Told to stop before it had started. */
            return ExitCode.OK;
        }
        if (causes(thrown).anyMatch(Server::cannotListen)) {
            throw new CommandFailure(ExitCode.CANNOT_LISTEN, cannotListen(options));
        }
        for (Throwable cause : causes(thrown).toList()) {
            if (cause instanceof CommandFailure expected) {
                throw expected;
            }
            if (cause instanceof StoreException unusable) {
                throw new CommandFailure(
                        ExitCode.INPUT,
                        unusable.getMessage() + " Choose another one with --data, or keep nothing: --ephemeral.");
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
        URI endpoint = port.listen();
        Optional<OpenStage> open = settings.served().flatMap(served -> stage.open(served, endpoint));
        if (!JvmEnd.hasBegun()) {
            greet(endpoint, System.out);
        }
        open.ifPresent(served -> announce(served, endpoint, System.out));
        if (settings.rehearsal()) {
            open.ifPresent(served -> new Rehearsal(endpoint, served).perform());
        } else {
            state.sweep();
            Quarkus.waitForExit();
            /* Now, and not when HTTP has come to rest: the event queue must start nothing more meanwhile. */
            drain.drain().join();
            port.awaitAnswers(REQUESTS_MAX);
        }
        return ExitCode.OK;
    }

    private static void announce(OpenStage served, URI endpoint, PrintStream out) {
        out.println("Stage " + served.stage() + " of API " + served.api() + " is served on " + served.address());
        out.println("  samovar apis describe " + served.api() + " --endpoint " + endpoint);
        out.flush();
    }

    private void greet(URI endpoint, PrintStream out) {
        out.println("Samovar listens on " + endpoint
                + (settings.ephemeral() ? " and keeps nothing." : " and keeps its state in " + settings.data() + "."));
        if (NativeBinary.IS_THIS) {
            out.println("  " + NativeBinary.line());
        }
        out.println("  aws lambda list-functions --region us-east-1 --endpoint-url " + endpoint);
        out.flush();
    }
}
