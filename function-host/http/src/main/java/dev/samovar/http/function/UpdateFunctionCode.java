package dev.samovar.http.function;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionChange;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.Revision;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Gives {@code $LATEST} other code. */
@Path("/2015-03-31/functions/{FunctionName}/code")
final class UpdateFunctionCode {
    private final FunctionRegistry registry;
    private final Decisions decisions;
    private final Deployments deployments;
    private final Uploads uploads;

    UpdateFunctionCode(FunctionRegistry registry, Decisions decisions, Deployments deployments, Uploads uploads) {
        this.registry = registry;
        this.decisions = decisions;
        this.deployments = deployments;
        this.uploads = uploads;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Request(
            Optional<byte[]> zipFile,
            Optional<String> s3Bucket,
            Optional<String> s3Key,
            Optional<Boolean> publish,
            Optional<Boolean> dryRun,
            Optional<String> revisionId,
            Optional<List<String>> architectures,
            @JsonAnySetter Map<String, JsonNode> others)
            implements LambdaRequest {}

    @PUT
    @Blocking // a package is large, and the disk is slow
    public CompletionStage<FunctionOutput> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            Request request) {
        UnservedSettings.MEMBERS.refuse(request.others());
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        Optional<String> architecture = CreateFunction.architecture(request.architectures());
        CodeStore.Upload upload =
                uploads.take(request.zipFile(), request.s3Bucket().isPresent());
        var change = new FunctionChange(
                current -> architecture
                        .map(other -> current.edit().architecture(other).make())
                        .orElse(current),
                Optional.of(upload.code()),
                request.revisionId(),
                request.publish().orElse(false));
        CompletionStage<Revision> changed = request.dryRun().orElse(false)
                ? decisions.ask(() -> registry.preview(function, change))
                : deployments.deploy(() -> registry.update(function, change));
        return changed.whenComplete((_, _) -> upload.close())
                .thenApply(revision -> FunctionOutput.of(revision, function));
    }
}
