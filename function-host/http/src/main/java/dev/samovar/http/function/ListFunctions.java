package dev.samovar.http.function;

import dev.samovar.function.Violations;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.Revision;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
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

/** Lists the caller's functions by name, or all versions of them. */
@Path("/2015-03-31/functions")
final class ListFunctions {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListFunctions(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(List<FunctionOutput> functions, Optional<String> nextMarker) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("FunctionVersion") Optional<String> functionVersion,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems) {
        functionVersion.ifPresent(given ->
                new Violations().oneOf("functionVersion", given, List.of("ALL")).check());
        int size = maxItems.within(PageSize.MANY, PageSize.PAGE);
        return decisions.ask(() -> {
            List<Revision> all =
                    functionVersion.isPresent() ? registry.listVersions(caller.home()) : registry.list(caller.home());
            Page<Revision> page = Page.of(all, FunctionOrder::of, marker, size);
            return new Response(
                    page.items().stream().map(FunctionOutput::listed).toList(), page.nextMarker());
        });
    }
}
