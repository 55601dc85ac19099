package dev.samovar.http.alias;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.Alias;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import dev.samovar.protocol.Page;
import dev.samovar.protocol.PageSize;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the aliases of a function, or those that lead to one version. */
@Path("/2015-03-31/functions/{FunctionName}/aliases")
final class ListAliases {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListAliases(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(List<AliasOutput> aliases, Optional<String> nextMarker) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("FunctionVersion") Optional<String> version,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        int size = maxItems.within(PageSize.MANY, PageSize.PAGE);
        return decisions.ask(() -> {
            Page<Alias> page = Page.of(registry.aliases().list(function, version), Alias::name, marker, size);
            return new Response(page.items().stream().map(AliasOutput::of).toList(), page.nextMarker());
        });
    }
}
