package dev.samovar.http.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
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

/** Adds a statement to the policy of a function, version or alias. */
@Path("/2015-03-31/functions/{FunctionName}/policy")
final class AddPermission {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    AddPermission(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Request(
            Optional<String> statementId,
            Optional<String> action,
            Optional<String> principal,
            Optional<String> sourceArn,
            Optional<String> sourceAccount,
            Optional<String> eventSourceToken,
            @JsonProperty("PrincipalOrgID") Optional<String> organizationId,
            Optional<String> functionUrlAuthType,
            Optional<Boolean> invokedViaFunctionUrl,
            Optional<String> revisionId)
            implements LambdaRequest {

        Permission permission() {
            return Permission.of(
                    statementId,
                    action,
                    principal,
                    new Permission.Conditions(
                            sourceArn,
                            sourceAccount,
                            eventSourceToken,
                            organizationId,
                            functionUrlAuthType,
                            invokedViaFunctionUrl));
        }
    }

    record Response(String statement) implements LambdaResponse {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Response> add(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            Request request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        Permission permission = request.permission();
        return decisions
                .change(() -> registry.policies().add(function, permission, request.revisionId()))
                .thenApply(policy -> new Response(policy.statement(permission)));
    }
}
