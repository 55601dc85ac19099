package dev.samovar.http.layer;

import dev.samovar.function.LayerArn;
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
import java.util.concurrent.CompletionStage;

/** Shows the policy of a layer version. */
@Path("/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy")
final class GetLayerVersionPolicy {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetLayerVersionPolicy(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(String policy, String revisionId) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("LayerName") String layerName,
            @PathParam("VersionNumber") int number) {
        LayerArn.Version version = LayerArn.parse(caller.home(), layerName).version(number);
        return decisions.ask(() -> {
            Policy policy = registry.layers().policy(version);
            return new Response(policy.document(), policy.revisionId());
        });
    }
}
