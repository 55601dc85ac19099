package dev.samovar.mapping;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping that somebody asks for.
 *
 * @param home the account and region that it is for
 * @param source where it reads from
 * @param startingPosition AWS's word for where it begins, if the source is a log
 * @param startingTimestamp when it begins, if that word asks for it
 * @param settings everything that can be changed later
 * @param tags labels
 */
public record NewMapping(
        AccountRegion home,
        SourceReference source,
        Optional<String> startingPosition,
        Optional<Instant> startingTimestamp,
        MappingSettings settings,
        Map<String, String> tags) {
    private static final List<String> STARTING_POSITIONS = List.of("LATEST", "AT_TIMESTAMP", "TRIM_HORIZON");

    public NewMapping {
        tags = Map.copyOf(tags);
    }

    /** Refuses what the API's model does not allow. */
    void check() {
        var violations = new Violations();
        violations.required("functionName", settings.function());
        source.check(violations);
        settings.check(violations);
        startingPosition.ifPresent(given -> violations.oneOf("startingPosition", given, STARTING_POSITIONS));
        violations.check();
        Tags.check(tags);
    }

    /** Where to begin to read a log. */
    StartingPosition position(Instant now) {
        String given = startingPosition.orElseThrow(() -> new InvalidMapping.Missing("startingPosition").exception());
        return switch (given) {
            case "TRIM_HORIZON" -> new StartingPosition.TrimHorizon();
            case "LATEST" -> new StartingPosition.Latest();
            default -> new StartingPosition.AtTimestamp(timestamp(now));
        };
    }

    private Instant timestamp(Instant now) {
        Instant given = startingTimestamp.orElseThrow(
                () -> new InvalidMapping.Missing("startingPositionTimestamp").exception());
        if (given.isAfter(now)) {
            throw new InvalidMapping.StartsInFuture().exception();
        }
        return given;
    }
}
