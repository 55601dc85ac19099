package dev.samovar.http.policy;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.access.Policy;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Shows the policy of a function, version or alias. */
@Path("/2015-03-31/functions/{FunctionName}/policy")
final class GetPolicy {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetPolicy(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(String policy, String revisionId) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        return decisions.ask(() -> {
            Policy policy = registry.policies().get(function);
            return new Response(policy.document(), policy.revisionId());
        });
    }
}
