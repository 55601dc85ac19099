package dev.samovar.host;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionRegistry;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invoke.asynchronous.DeliverySettings;
import dev.samovar.invoke.asynchronous.EventFunctions;
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
        return DeliverySettings.DEFAULT;
    }

    @Override
    public boolean isSwitchedOff(FunctionArn function) {
        return false;
    }
}
