package dev.samovar.host;

import dev.samovar.function.Destination;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.registry.EventInvokeConfiguration;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.invoke.asynchronous.DeliverySettings;
import dev.samovar.invoke.asynchronous.EventFunctions;
import java.time.Duration;
import java.util.Optional;

/** What the event queue asks, answered by the registry. */
final class RegisteredFunctions implements EventFunctions {
    private final FunctionRegistry functions;

    RegisteredFunctions(FunctionRegistry functions) {
        this.functions = functions;
    }

    @Override
    public Optional<FunctionVersion> resolve(FunctionArn function) {
        try {
            return Optional.of(
                    functions.resolve(function.home(), function.toString(), "").version());
        } catch (FunctionException gone) {
            return Optional.empty();
        }
    }

    @Override
    public DeliverySettings settings(FunctionArn function) {
        Optional<String> deadLetterTarget =
                resolve(function).flatMap(version -> version.configuration().deadLetterTarget());
        return functions
                .eventInvoke()
                .find(function)
                .map(configuration -> settings(configuration, deadLetterTarget))
                .orElse(DeliverySettings.DEFAULT.withDeadLetterTarget(deadLetterTarget));
    }

    private static DeliverySettings settings(
            EventInvokeConfiguration configuration, Optional<String> deadLetterTarget) {
        return new DeliverySettings(
                configuration.retries(),
                Duration.ofSeconds(configuration.eventAgeSeconds()),
                configuration.settings().onSuccess().map(Destination::arn),
                configuration.settings().onFailure().map(Destination::arn),
                deadLetterTarget);
    }

    @Override
    public boolean isSwitchedOff(FunctionArn function) {
        return functions.reservedConcurrency().find(function.unqualified()).equals(Optional.of(0));
    }
}
