package dev.samovar.stream.kinesis;

import dev.samovar.stream.StreamMode;
import java.util.List;
import java.util.Optional;

/** The mode of a stream as the API tells it. */
record ModeDetails(Optional<String> streamMode) {
    private static final List<String> MODES = List.of("PROVISIONED", "ON_DEMAND");

    static ModeDetails of(StreamMode mode) {
        return new ModeDetails(Optional.of(mode.name()));
    }

    StreamMode mode() {
        var checks = new Checks();
        checks.required(
                "streamModeDetails.streamMode",
                streamMode,
                given -> checks.oneOf("streamModeDetails.streamMode", given, MODES));
        checks.check();
        return StreamMode.valueOf(streamMode.orElseThrow());
    }
}
