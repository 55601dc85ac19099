package dev.samovar.mapping.api;

import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.LambdaResponse;
import dev.samovar.protocol.Page;
import dev.samovar.protocol.PageSize;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the caller's mappings, or those of a source or a function. */
@Path("/2015-03-31/event-source-mappings")
final class ListEventSourceMappings {
    private static final int PAGE_MAX = 100;

    private final Mappings mappings;

    ListEventSourceMappings(Mappings mappings) {
        this.mappings = mappings;
    }

    record Response(List<EventSourceMappingOutput> eventSourceMappings, Optional<String> nextMarker)
            implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("EventSourceArn") Optional<String> eventSourceArn,
            @QueryParam("FunctionName") Optional<String> functionName,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems) {
        int size = maxItems.within(PageSize.MANY, PAGE_MAX);
        return mappings.ask(registry -> {
            Page<EventSourceMapping> page = Page.of(
                    registry.list(caller.home(), eventSourceArn, functionName),
                    mapping -> mapping.id().uuid(),
                    marker,
                    size);
            return new Response(
                    page.items().stream().map(EventSourceMappingOutput::of).toList(), page.nextMarker());
        });
    }
}
