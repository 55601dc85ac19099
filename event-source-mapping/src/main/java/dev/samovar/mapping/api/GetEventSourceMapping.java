package dev.samovar.mapping.api;

import dev.samovar.mapping.MappingId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a mapping. */
@Path("/2015-03-31/event-source-mappings/{UUID}")
final class GetEventSourceMapping {
    private final Mappings mappings;

    GetEventSourceMapping(Mappings mappings) {
        this.mappings = mappings;
    }

    @GET
    public CompletionStage<EventSourceMappingOutput> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("UUID") String uuid) {
        return mappings.ask(registry -> registry.get(new MappingId(caller.home(), uuid)))
                .thenApply(EventSourceMappingOutput::of);
    }
}
