package dev.samovar.http.concurrency;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.ProvisionedConcurrency;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import dev.samovar.protocol.PageSize;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells how far the environments of a version or alias are. */
@Path("/2019-09-30/functions/{FunctionName}/provisioned-concurrency")
final class GetProvisionedConcurrencyConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetProvisionedConcurrencyConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<LambdaResponse> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            @QueryParam("List") Optional<String> list,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems) {
        FunctionArn arn = FunctionName.parse(caller.home(), functionName, qualifier);
        if (list.isPresent()) {
            int size = maxItems.within(PageSize.PAGE, PageSize.PAGE);
            return decisions.ask(() -> ListProvisionedConcurrencyConfigs.list(registry, arn, marker, size));
        }
        return decisions.ask(() -> {
            ProvisionedConcurrency wanted = registry.provisionedConcurrency().get(arn);
            return ProvisionedOutput.of(
                    wanted, registry.provisionedConcurrency().allocation(arn));
        });
    }
}
