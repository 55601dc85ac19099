package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.domain.BasePathMapping;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes a mapping. */
@Path("/domainnames/{domain_name}/basepathmappings/{base_path}")
final class UpdateBasePathMapping {
    private static final PatchTable<BasePathMapping> CHANGES = new PatchTable<>(BasePathMapping.class, Refusal.LISTING)
            .replace(
                    "/basePath",
                    (tree, _, operation) ->
                            tree.put("basePath", operation.text().isEmpty() ? BasePathMapping.NONE : operation.text()))
            .replace("/restapiId", Effects.text("restApiId"))
            .replace("/stage", Effects.optionalText("stage"));

    private final DomainNames names;
    private final Decisions decisions;

    UpdateBasePathMapping(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName,
            @PathParam("base_path") String basePath,
            PatchRequest request) {
        List<PatchOperation> operations = request.operations("updateBasePathMappingInput");
        return decisions
                .change(() -> names.mappings()
                        .update(caller.home(), domainName, basePath, mapping -> CHANGES.apply(mapping, operations)))
                .thenApply(Answer::new);
    }
}
