package dev.samovar.http.event;

import dev.samovar.function.registry.EventInvokeConfiguration;
import dev.samovar.protocol.LambdaRequest;
import java.util.Optional;

/** What an owner sets of the treatment of asynchronous events. */
record EventInvokeInput(
        Optional<Integer> maximumRetryAttempts,
        Optional<Integer> maximumEventAgeInSeconds,
        Optional<DestinationConfig> destinationConfig)
        implements LambdaRequest {

    EventInvokeConfiguration.Settings settings() {
        return new EventInvokeConfiguration.Settings(
                maximumRetryAttempts,
                maximumEventAgeInSeconds,
                destinationConfig.flatMap(DestinationConfig::success),
                destinationConfig.flatMap(DestinationConfig::failure));
    }
}
