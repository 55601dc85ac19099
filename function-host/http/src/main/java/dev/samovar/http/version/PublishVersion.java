package dev.samovar.http.version;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.Publication;
import dev.samovar.http.function.Deployments;
import dev.samovar.http.function.FunctionOutput;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.LambdaRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Publishes {@code $LATEST} as the next version. */
@Path("/2015-03-31/functions/{FunctionName}/versions")
final class PublishVersion {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    PublishVersion(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    record Request(Optional<String> codeSha256, Optional<String> description, Optional<String> revisionId)
            implements LambdaRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<FunctionOutput> publish(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            Request request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        var publication = new Publication(
                request.description(), request.codeSha256().filter(given -> !given.isEmpty()), request.revisionId());
        return deployments
                .deploy(() -> registry.versions().publish(function, publication))
                .thenApply(revision -> FunctionOutput.of(revision, revision.qualifiedArn()));
    }
}
