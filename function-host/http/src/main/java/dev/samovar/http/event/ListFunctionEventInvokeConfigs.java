package dev.samovar.http.event;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.EventInvokeConfiguration;
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

/** Lists the treatments of asynchronous events of a function, its versions and aliases. */
@Path("/2019-09-25/functions/{FunctionName}/event-invoke-config/list")
final class ListFunctionEventInvokeConfigs {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListFunctionEventInvokeConfigs(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(List<EventInvokeOutput> functionEventInvokeConfigs, Optional<String> nextMarker)
            implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        int size = maxItems.within(PageSize.PAGE, PageSize.PAGE);
        return decisions.ask(() -> {
            Page<EventInvokeConfiguration> page = Page.of(
                    registry.eventInvoke().list(function),
                    configuration -> configuration.arn().toString(),
                    marker,
                    size);
            return new Response(page.items().stream().map(EventInvokeOutput::of).toList(), page.nextMarker());
        });
    }
}
