package dev.samovar.http.version;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.Revision;
import dev.samovar.http.function.FunctionOrder;
import dev.samovar.http.function.FunctionOutput;
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

/** Lists {@code $LATEST} and the published versions of a function. */
@Path("/2015-03-31/functions/{FunctionName}/versions")
final class ListVersionsByFunction {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListVersionsByFunction(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(List<FunctionOutput> versions, Optional<String> nextMarker) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        int size = maxItems.within(PageSize.MANY, PageSize.PAGE);
        return decisions.ask(() -> {
            Page<Revision> page = Page.of(registry.versions().list(function), FunctionOrder::of, marker, size);
            return new Response(
                    page.items().stream().map(FunctionOutput::listed).toList(), page.nextMarker());
        });
    }
}
