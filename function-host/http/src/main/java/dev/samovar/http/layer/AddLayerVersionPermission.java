package dev.samovar.http.layer;

import dev.samovar.function.LayerArn;
import dev.samovar.function.access.Permission;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaRequest;
import dev.samovar.protocol.LambdaResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Adds a statement to the policy of a layer version. */
@Path("/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy")
final class AddLayerVersionPermission {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    AddLayerVersionPermission(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Request(
            Optional<String> statementId,
            Optional<String> action,
            Optional<String> principal,
            Optional<String> organizationId)
            implements LambdaRequest {

        Permission permission() {
            return Permission.of(statementId, action, principal, Permission.Conditions.ofOrganization(organizationId));
        }
    }

    record Response(String statement, String revisionId) implements LambdaResponse {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Response> add(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("LayerName") String layerName,
            @PathParam("VersionNumber") int number,
            @QueryParam("RevisionId") Optional<String> revisionId,
            Request request) {
        LayerArn.Version version = LayerArn.parse(caller.home(), layerName).version(number);
        Permission permission = request.permission();
        return decisions
                .change(() -> registry.layers().addPermission(version, permission, revisionId))
                .thenApply(policy -> new Response(policy.statement(permission), policy.revisionId()));
    }
}
