package dev.samovar.http.concurrency;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.ProvisionedConcurrency;
import dev.samovar.protocol.LambdaResponse;
import dev.samovar.protocol.Page;
import java.util.List;
import java.util.Optional;

/** Lists what is provisioned of a function. AWS tells it from {@link GetProvisionedConcurrencyConfig} by {@code List=ALL}. */
final class ListProvisionedConcurrencyConfigs {
    private ListProvisionedConcurrencyConfigs() {}

    record Response(List<ProvisionedOutput> provisionedConcurrencyConfigs, Optional<String> nextMarker)
            implements LambdaResponse {}

    static Response list(FunctionRegistry registry, FunctionArn function, Optional<String> marker, int size) {
        List<ProvisionedConcurrency> all = registry.provisionedConcurrency().list(function);
        Page<ProvisionedConcurrency> page = Page.of(all, wanted -> wanted.arn().toString(), marker, size);
        return new Response(
                page.items().stream().map(wanted -> describe(registry, wanted)).toList(), page.nextMarker());
    }

    private static ProvisionedOutput describe(FunctionRegistry registry, ProvisionedConcurrency wanted) {
        return ProvisionedOutput.of(wanted, registry.provisionedConcurrency().allocation(wanted.arn()))
                .named(wanted.arn());
    }
}
