package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.store.Json;
import java.time.Instant;

/**
 * How many environments of a version its owner wants to be ready at all times.
 *
 * @param arn the version or alias
 * @param requested how many
 * @param lastModified when that was said
 */
public record ProvisionedConcurrency(FunctionArn arn, int requested, Instant lastModified) {

    /** What became of the wish so far; it is not kept over a restart, since the environments are not either. */
    public sealed interface Allocation {

        /** Environments are being made; they serve when all of them are ready. */
        record InProgress(int allocated) implements Allocation {}

        /** All of them are there. */
        record Ready(int available) implements Allocation {}

        /**
         * They cannot be made.
         *
         * @param reason AWS's code, such as {@code FUNCTION_ERROR_INIT_FAILURE}
         */
        record Failed(String reason) implements Allocation {}
    }

    static JsonNode write(ProvisionedConcurrency provisioned) {
        return Json.object()
                .put("arn", provisioned.arn.toString())
                .put("requested", provisioned.requested)
                .put("lastModified", provisioned.lastModified.toString());
    }

    static ProvisionedConcurrency read(JsonNode object) {
        return new ProvisionedConcurrency(
                FunctionArn.parse(object.path("arn").textValue()),
                object.path("requested").intValue(),
                Instant.parse(object.path("lastModified").textValue()));
    }
}
