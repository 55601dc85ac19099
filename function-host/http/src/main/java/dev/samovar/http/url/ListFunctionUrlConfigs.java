package dev.samovar.http.url;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.FunctionUrl;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the URLs of a function and its aliases. */
@Path("/2021-10-31/functions/{FunctionName}/urls")
final class ListFunctionUrlConfigs {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListFunctionUrlConfigs(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(List<FunctionUrlOutput> functionUrlConfigs, Optional<String> nextMarker)
            implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems,
            @Context UriInfo uri) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        int size = maxItems.within(PageSize.PAGE, PageSize.PAGE);
        URI server = uri.getBaseUri();
        return decisions.ask(() -> {
            Page<FunctionUrl> page =
                    Page.of(registry.urls().list(function), url -> url.arn().toString(), marker, size);
            return new Response(
                    page.items().stream()
                            .map(url -> FunctionUrlOutput.of(url, server))
                            .toList(),
                    page.nextMarker());
        });
    }
}
