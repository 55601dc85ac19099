package dev.samovar.http.setting;

import dev.samovar.function.Violations;
import dev.samovar.function.registry.FunctionSettings;
import dev.samovar.protocol.LambdaRequest;
import dev.samovar.protocol.LambdaResponse;
import java.util.List;
import java.util.Optional;

/** What happens to an event that runs in circles through a function. */
record RecursiveLoopMember(Optional<String> recursiveLoop) implements LambdaRequest, LambdaResponse {
    private static final List<String> CHOICES = List.of("Allow", "Terminate");

    static RecursiveLoopMember of(FunctionSettings.RecursiveLoop loop) {
        return new RecursiveLoopMember(Optional.of(
                switch (loop) {
                    case ALLOW -> "Allow";
                    case TERMINATE -> "Terminate";
                }));
    }

    FunctionSettings.RecursiveLoop choice() {
        new Violations().required("recursiveLoop", recursiveLoop).check();
        String given = recursiveLoop.orElseThrow();
        new Violations().oneOf("recursiveLoop", given, CHOICES).check();
        return given.equals("Allow") ? FunctionSettings.RecursiveLoop.ALLOW : FunctionSettings.RecursiveLoop.TERMINATE;
    }
}
