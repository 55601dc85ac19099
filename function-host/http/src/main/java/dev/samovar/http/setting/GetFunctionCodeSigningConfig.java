package dev.samovar.http.setting;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells that a function has no code-signing configuration: tools ask before they manage it. */
@Path("/2020-06-30/functions/{FunctionName}/code-signing-config")
final class GetFunctionCodeSigningConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetFunctionCodeSigningConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(String codeSigningConfigArn, String functionName) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        return decisions.ask(() ->
                new Response("", registry.get(function).version().function().name()));
    }
}
