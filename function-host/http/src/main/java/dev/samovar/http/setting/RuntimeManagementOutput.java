package dev.samovar.http.setting;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.registry.FunctionSettings;
import dev.samovar.protocol.LambdaResponse;
import java.util.Optional;

/** When a version takes up a new release of its runtime, as the API describes it. */
record RuntimeManagementOutput(String updateRuntimeOn, Optional<String> runtimeVersionArn, String functionArn)
        implements LambdaResponse {

    static RuntimeManagementOutput of(FunctionArn function, FunctionSettings.RuntimeManagement management) {
        return new RuntimeManagementOutput(
                switch (management.updateRuntimeOn()) {
                    case AUTO -> "Auto";
                    case FUNCTION_UPDATE -> "FunctionUpdate";
                    case MANUAL -> "Manual";
                },
                management.runtimeVersionArn(),
                function.toString());
    }
}
