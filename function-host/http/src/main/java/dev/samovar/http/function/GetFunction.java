package dev.samovar.http.function;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.Revision;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Describes a function with its tags and the place of its code. */
@Path("/2015-03-31/functions/{FunctionName}")
final class GetFunction {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetFunction(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(
            FunctionOutput configuration,
            Code code,
            Optional<Map<String, String>> tags,
            Optional<Concurrency> concurrency)
            implements LambdaResponse {}

    record Concurrency(int reservedConcurrentExecutions) {}

    record Code(String repositoryType, String location) {}

    @GET
    public CompletionStage<Response> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            @Context UriInfo uri) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        return decisions.ask(() -> {
            Revision revision = registry.get(function);
            String location = CodeDownload.location(uri.getBaseUri(), revision.code());
            FunctionArn unqualified = function.unqualified();
            return new Response(
                    FunctionOutput.of(revision, function),
                    new Code("S3", location),
                    Optional.of(registry.tags().get(unqualified)).filter(tags -> !tags.isEmpty()),
                    registry.reservedConcurrency().find(unqualified).map(Concurrency::new));
        });
    }
}
