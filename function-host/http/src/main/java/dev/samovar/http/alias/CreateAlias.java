package dev.samovar.http.alias;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.AliasChange;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes an alias of a function. */
@Path("/2015-03-31/functions/{FunctionName}/aliases")
final class CreateAlias {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    CreateAlias(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Request(
            Optional<String> name,
            Optional<String> functionVersion,
            Optional<String> description,
            Optional<RoutingConfig> routingConfig)
            implements LambdaRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<AliasOutput> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            Request request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        new Violations().required("name", request.name()).check();
        var alias = new AliasChange(
                request.functionVersion(),
                request.description(),
                RoutingConfig.weights(request.routingConfig()),
                Optional.empty());
        return decisions
                .change(() -> registry.aliases().create(function, request.name().orElseThrow(), alias))
                .thenApply(AliasOutput::of);
    }
}
