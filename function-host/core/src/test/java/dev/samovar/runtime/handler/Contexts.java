package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.LoggingConfiguration;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.RuntimeRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Contexts of one made-up function at one made-up moment. */
final class Contexts {

    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
    static final String REQUEST_ID = "8d1a5a6c-6b5f-4d0e-9b0a-0123456789ab";
    static final FunctionArn ARN = FunctionArn.unqualified(AccountRegion.DEFAULT, "orders");

    private Contexts() {}

    static Context plain() {
        return with(Optional.empty());
    }

    static Context with(Optional<String> clientContext) {
        return context(clientContext, event -> {}, InstantSource.fixed(NOW));
    }

    static Context context(Optional<String> clientContext, FunctionOutput output, InstantSource clock) {
        var logger = new FunctionLogger(LoggingConfiguration.text("/aws/lambda/orders"), output, clock);
        return new InvocationContext(
                request(clientContext), version(), "/aws/lambda/orders", "2026/02/03/[7]abc", clock, logger);
    }

    private static RuntimeRequest request(Optional<String> clientContext) {
        return new RuntimeRequest(
                RequestId.parse(REQUEST_ID),
                Payload.NULL,
                NOW.plusMillis(2_500),
                ARN.qualified("live"),
                clientContext,
                Optional.of("Root=1-5759e988-bd862e3fe1be46a994272793"));
    }

    private static FunctionVersion version() {
        var configuration = FunctionConfiguration.defaults(
                "orders", "java21", "com.example.Orders", "arn:aws:iam::000000000000:role/orders");
        return new FunctionVersion(1, ARN, "7", configuration, new CodeDigest("A".repeat(43) + "="), List.of());
    }
}
