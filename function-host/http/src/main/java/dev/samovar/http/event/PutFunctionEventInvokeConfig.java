package dev.samovar.http.event;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.EventInvokeConfiguration;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sets how asynchronous events are treated, all of it. */
@Path("/2019-09-25/functions/{FunctionName}/event-invoke-config")
final class PutFunctionEventInvokeConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    PutFunctionEventInvokeConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @PUT
    public CompletionStage<EventInvokeOutput> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            EventInvokeInput request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        EventInvokeConfiguration.Settings settings = request.settings();
        return decisions
                .change(() -> registry.eventInvoke().put(function, settings))
                .thenApply(EventInvokeOutput::of);
    }
}
