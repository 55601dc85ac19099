package dev.samovar.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What the parts of the server can read of {@link ServerOptions}. */
@ConfigMapping(prefix = "samovar")
interface ServerSettings {

    Path data();

    boolean ephemeral();

    /** For {@link dev.samovar.cli.option.ColdStart#parse}. */
    String coldStart();

    Duration keepAlive();

    boolean cpuShare();

    /** Whether to end after a few requests of one's own, for the JVM to learn from. */
    @WithDefault("false")
    boolean rehearsal();
}
