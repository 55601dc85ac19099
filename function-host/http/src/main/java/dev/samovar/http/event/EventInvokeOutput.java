package dev.samovar.http.event;

import dev.samovar.function.registry.EventInvokeConfiguration;
import dev.samovar.protocol.LambdaResponse;
import java.util.Optional;

/** How asynchronous events of a function, version or alias are treated, as the API describes it. */
record EventInvokeOutput(
        double lastModified,
        String functionArn,
        Optional<Integer> maximumRetryAttempts,
        Optional<Integer> maximumEventAgeInSeconds,
        DestinationConfig destinationConfig)
        implements LambdaResponse {

    private static final double MILLIS = 1000.0;

    static EventInvokeOutput of(EventInvokeConfiguration configuration) {
        EventInvokeConfiguration.Settings settings = configuration.settings();
        return new EventInvokeOutput(
                configuration.lastModified().toEpochMilli() / MILLIS,
                configuration.arn().toString(),
                settings.retries(),
                settings.eventAgeSeconds(),
                DestinationConfig.of(settings));
    }
}
