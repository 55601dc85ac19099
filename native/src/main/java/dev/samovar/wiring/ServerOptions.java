package dev.samovar.wiring;

import dev.samovar.cli.option.ColdStart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the server was asked to run.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param eventLoops how many threads serve connections
 * @param data where the state is kept
 * @param ephemeral whether to keep no state at all
 * @param coldStart what a cold start costs on top
 * @param keepAlive how long an idle environment stays warm
 * @param cpuShare whether a function's memory bounds its share of a core
 * @param rehearsal whether to end after a few requests of one's own, for the JVM to learn from
 */
public record ServerOptions(
        String host,
        int port,
        int eventLoops,
        Path data,
        boolean ephemeral,
        ColdStart coldStart,
        Duration keepAlive,
        boolean cpuShare,
        boolean rehearsal) {

    /** A server that serves itself a few requests and ends. */
    public static ServerOptions forRehearsal() {
        return new ServerOptions(
                "127.0.0.1",
                0,
                1,
                Path.of(".samovar"),
                true,
                new ColdStart.None(),
                Duration.ofMinutes(10),
                false,
                true);
    }

    /** The same in the words of the configuration: Quarkus's for its own part, {@link ServerSettings} for ours. */
    Map<String, String> properties() {
        return Map.of(
                "samovar.rehearsal", Boolean.toString(rehearsal),
                "quarkus.http.host", host,
                "quarkus.http.port", Integer.toString(port),
                "quarkus.http.io-threads", Integer.toString(eventLoops),
                "quarkus.vertx.event-loops-pool-size", Integer.toString(eventLoops),
                "samovar.data", data.toString(),
                "samovar.ephemeral", Boolean.toString(ephemeral),
                "samovar.cold-start", coldStart.toString(),
                "samovar.keep-alive", keepAlive.toString(),
                "samovar.cpu-share", Boolean.toString(cpuShare));
    }
}
