package dev.samovar.wiring;

import dev.samovar.cli.gateway.GatewaySettings;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.cli.serve.ServedApi;
import dev.samovar.function.Isolation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
 * @param isolation what keeps environments apart where functions leave it open
 * @param gateway how strict the API gateway is
 * @param record where to write down what is invoked, if anywhere
 * @param served one API to be served on a port of its own
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
        Isolation isolation,
        Optional<URI> sqsEndpoint,
        String sqsRegion,
        GatewaySettings gateway,
        Optional<Path> record,
        Optional<ServedApi> served) {
    /* A property that is empty counts as none. */
    static final String HERE = "here";

    static final String NONE = "none";

    /** The same in the words of the configuration: Quarkus's for its own part, {@link ServerSettings} for ours. */
    Map<String, String> properties() {
        return Map.ofEntries(
                Map.entry("samovar.host", host),
                Map.entry("samovar.port", Integer.toString(port)),
                Map.entry("samovar.event-loops", Integer.toString(eventLoops)),
                Map.entry("quarkus.vertx.event-loops-pool-size", Integer.toString(eventLoops)),
                Map.entry("samovar.data", data.toString()),
                Map.entry("samovar.ephemeral", Boolean.toString(ephemeral)),
                Map.entry("samovar.cold-start", coldStart.toString()),
                Map.entry("samovar.keep-alive", keepAlive.toString()),
                Map.entry("samovar.cpu-share", Boolean.toString(cpuShare)),
                Map.entry("samovar.isolation", isolation.label()),
                Map.entry("samovar.sqs-endpoint", sqsEndpoint.map(URI::toString).orElse(HERE)),
                Map.entry("samovar.sqs-region", sqsRegion),
                Map.entry("samovar.gateway", gateway.isLenient() ? NONE : ServerSettings.write(gateway)),
                Map.entry("samovar.record", record.map(ServerSettings::write).orElse(NONE)),
                Map.entry("samovar.served", served.map(ServerSettings::write).orElse(NONE)));
    }
}
