package dev.samovar.mapping.api;

import dev.samovar.mapping.MappingId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a mapping; what runs may end. */
@Path("/2015-03-31/event-source-mappings/{UUID}")
final class DeleteEventSourceMapping {
    private final Mappings mappings;

    DeleteEventSourceMapping(Mappings mappings) {
        this.mappings = mappings;
    }

    @DELETE
    public CompletionStage<RestResponse<EventSourceMappingOutput>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("UUID") String uuid) {
        return mappings.delete(new MappingId(caller.home(), uuid)).thenApply(EventSourceMappingOutput::accepted);
    }
}
