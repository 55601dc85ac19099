package dev.samovar.http.concurrency;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.registry.ProvisionedConcurrency;
import dev.samovar.protocol.LambdaResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How many environments are wanted, and how far that is done. */
record ProvisionedOutput(
        Optional<String> functionArn,
        int requestedProvisionedConcurrentExecutions,
        int availableProvisionedConcurrentExecutions,
        int allocatedProvisionedConcurrentExecutions,
        String status,
        Optional<String> statusReason,
        String lastModified)
        implements LambdaResponse {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    static ProvisionedOutput of(ProvisionedConcurrency wanted, ProvisionedConcurrency.Allocation allocation) {
        return switch (allocation) {
            case ProvisionedConcurrency.Allocation.InProgress progress ->
                of(wanted, 0, progress.allocated(), "IN_PROGRESS", Optional.empty());
            case ProvisionedConcurrency.Allocation.Ready ready ->
                of(wanted, ready.available(), ready.available(), "READY", Optional.empty());
            case ProvisionedConcurrency.Allocation.Failed failed ->
                of(wanted, 0, 0, "FAILED", Optional.of(failed.reason()));
        };
    }

    private static ProvisionedOutput of(
            ProvisionedConcurrency wanted, int available, int allocated, String status, Optional<String> reason) {
        return new ProvisionedOutput(
                Optional.empty(),
                wanted.requested(),
                available,
                allocated,
                status,
                reason,
                TIME.format(wanted.lastModified()));
    }

    ProvisionedOutput named(FunctionArn arn) {
        return new ProvisionedOutput(
                Optional.of(arn.toString()),
                requestedProvisionedConcurrentExecutions,
                availableProvisionedConcurrentExecutions,
                allocatedProvisionedConcurrentExecutions,
                status,
                statusReason,
                lastModified);
    }
}
