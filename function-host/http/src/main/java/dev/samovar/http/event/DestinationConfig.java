package dev.samovar.http.event;

import dev.samovar.function.Destination;
import dev.samovar.function.registry.EventInvokeConfiguration;
import java.util.Optional;

/** Who hears of the end of an asynchronous event. */
record DestinationConfig(Optional<Target> onSuccess, Optional<Target> onFailure) {

    /** One of the two. */
    record Target(Optional<String> destination) {}

    static DestinationConfig of(EventInvokeConfiguration.Settings settings) {
        return new DestinationConfig(
                Optional.of(target(settings.onSuccess())), Optional.of(target(settings.onFailure())));
    }

    private static Target target(Optional<Destination> destination) {
        return new Target(destination.filter(given -> !given.isNowhere()).map(Destination::arn));
    }

    Optional<Destination> success() {
        return onSuccess.flatMap(Target::destination).map(Destination::new);
    }

    Optional<Destination> failure() {
        return onFailure.flatMap(Target::destination).map(Destination::new);
    }
}
