package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.ExtensionStatus;
import dev.samovar.runtime.Initialization;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What logs are told of extensions. */
class PlatformLogTest {
    private static final ExtensionStatus READY =
            new ExtensionStatus("watcher", "Ready", List.of("INVOKE", "SHUTDOWN"), Optional.empty());
    private static final ExtensionStatus BROKEN =
            new ExtensionStatus("readme", "LaunchError", List.of(), Optional.of("PermissionDenied"));

    private final List<String> lines = new ArrayList<>();

    private void write(PlatformLog log) {
        log.telemetrySubscription("watcher", List.of("platform", "function"));
        log.extension(READY);
        log.extension(BROKEN);
    }

    @Test
    void asText() {
        write(new TextPlatformLog(PoolStage.function(), Initialization.Type.ON_DEMAND, lines::add));

        assertThat(lines)
                .containsExactly(
                        "TELEMETRY\tName: watcher\tState: Subscribed\tTypes: [Platform, Function]",
                        "EXTENSION\tName: watcher\tState: Ready\tEvents: [INVOKE,SHUTDOWN]",
                        "EXTENSION\tName: readme\tState: LaunchError\tEvents: []\tError Type: PermissionDenied");
    }

    @Test
    void asJson() {
        var clock = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.678Z"));
        write(new JsonPlatformLog(PoolStage.function(), Initialization.Type.ON_DEMAND, clock, lines::add));

        String time = "{\"time\":\"2026-01-02T03:04:05.678Z\",\"type\":\"platform.";
        assertThat(lines)
                .containsExactly(
                        time + "telemetrySubscription\",\"record\":{\"name\":\"watcher\",\"state\":\"Subscribed\","
                                + "\"types\":[\"platform\",\"function\"]}}",
                        time + "extension\",\"record\":{\"name\":\"watcher\",\"state\":\"Ready\","
                                + "\"events\":[\"INVOKE\",\"SHUTDOWN\"]}}",
                        time + "extension\",\"record\":{\"name\":\"readme\",\"state\":\"LaunchError\","
                                + "\"events\":[],\"errorType\":\"PermissionDenied\"}}");
    }
}
