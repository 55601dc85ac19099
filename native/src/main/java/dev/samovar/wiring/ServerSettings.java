package dev.samovar.wiring;

import dev.samovar.cli.gateway.GatewaySettings;
import dev.samovar.cli.serve.ServedApi;
import dev.samovar.function.Isolation;
import dev.samovar.protocol.Json;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the parts of the server can read of {@link ServerOptions}.
 *
 * <p>It is no mapping interface: Quarkus would load that while it builds, in a JVM that may be older than these classes.
 */
@Singleton
class ServerSettings {
    static final String REHEARSAL = "samovar.rehearsal";

    private final Config config = ConfigProvider.getConfig();

    String host() {
        return text("host");
    }

    /** 0 for any free one. */
    int port() {
        return Integer.parseInt(text("port"));
    }

    int eventLoops() {
        return Integer.parseInt(text("event-loops"));
    }

    Path data() {
        return Path.of(text("data"));
    }

    boolean ephemeral() {
        return Boolean.parseBoolean(text("ephemeral"));
    }

    /** For {@link dev.samovar.cli.option.ColdStart#parse}. */
    String coldStart() {
        return text("cold-start");
    }

    Duration keepAlive() {
        return Duration.parse(text("keep-alive"));
    }

    boolean cpuShare() {
        return Boolean.parseBoolean(text("cpu-share"));
    }

    Isolation isolation() {
        return Isolation.parse(text("isolation"));
    }

    /** Where mappings read queues, if not here. */
    Optional<URI> sqsEndpoint() {
        return Optional.of(text("sqs-endpoint"))
                .filter(endpoint -> !endpoint.equals(ServerOptions.HERE))
                .map(URI::create);
    }

    String sqsRegion() {
        return text("sqs-region");
    }

    /** What is to be served on a port of its own. */
    Optional<ServedApi> served() {
        return Optional.of(text("served"))
                .filter(text -> !text.equals(ServerOptions.NONE))
                .map(text -> Json.CAMEL_CASE.read(decoded(text), ServedApi.class));
    }

    /** Where what is invoked is written down, if anywhere. */
    Optional<Path> record() {
        return Optional.of(text("record"))
                .filter(text -> !text.equals(ServerOptions.NONE))
                .map(text -> Path.of(new String(decoded(text), StandardCharsets.UTF_8)));
    }

    /** Most have none, and are spared the start of what reads JSON. */
    GatewaySettings gateway() {
        String text = text("gateway");
        return text.equals(ServerOptions.NONE)
                ? GatewaySettings.LENIENT
                : Json.CAMEL_CASE.read(decoded(text), GatewaySettings.class);
    }

    /** A record as a property. Base64, since braces and dollars mean something in properties. */
    static String write(Record value) {
        return Base64.getEncoder().encodeToString(Json.CAMEL_CASE.write(value));
    }

    /** A path as a property, however it is spelt. */
    static String write(Path path) {
        return Base64.getEncoder().encodeToString(path.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    /** Whether to end after a few requests of one's own, for the JVM to learn from. */
    boolean rehearsal() {
        return config.getValue(REHEARSAL, Boolean.class);
    }

    private String text(String name) {
        return config.getValue("samovar." + name, String.class);
    }
}
