package dev.samovar.http.event;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.EventInvokeConfiguration;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Changes how asynchronous events are treated; the rest stays. */
@Path("/2019-09-25/functions/{FunctionName}/event-invoke-config")
final class UpdateFunctionEventInvokeConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    UpdateFunctionEventInvokeConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @POST
    public CompletionStage<EventInvokeOutput> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            EventInvokeInput request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        EventInvokeConfiguration.Settings settings = request.settings();
        return decisions
                .change(() -> registry.eventInvoke().update(function, settings))
                .thenApply(EventInvokeOutput::of);
    }
}
