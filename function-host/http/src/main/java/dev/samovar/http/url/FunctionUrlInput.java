package dev.samovar.http.url;

import dev.samovar.function.FunctionUrl;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.FunctionUrls;
import dev.samovar.protocol.LambdaRequest;
import java.util.List;
import java.util.Optional;

/** What an owner sets of a function URL. */
record FunctionUrlInput(Optional<String> authType, Optional<String> invokeMode, Optional<CorsMember> cors)
        implements LambdaRequest {

    private static final List<String> AUTH_TYPES = List.of("NONE", "AWS_IAM");
    private static final List<String> INVOKE_MODES = List.of("BUFFERED", "RESPONSE_STREAM");

    FunctionUrl.Settings settings() {
        new Violations().required("authType", authType).check();
        FunctionUrls.Change change = change();
        return new FunctionUrl.Settings(change.authType().orElseThrow(), change.invokeMode(), change.cors());
    }

    FunctionUrls.Change change() {
        var violations = new Violations();
        authType.ifPresent(given -> violations.oneOf("authType", given, AUTH_TYPES));
        invokeMode.ifPresent(given -> violations.oneOf("invokeMode", given, INVOKE_MODES));
        violations.check();
        return new FunctionUrls.Change(
                authType.map(FunctionUrl.AuthType::valueOf),
                invokeMode.map(FunctionUrl.InvokeMode::valueOf),
                cors.map(CorsMember::cors));
    }
}
