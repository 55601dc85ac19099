package dev.samovar.gateway.api.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Stage;
import java.util.Optional;
import java.util.Set;

/** What may be changed of a stage's canary, and how it takes the stage over. */
final class CanaryPatches {
    private static final String CANARY = "canarySettings";
    private static final String DEPLOYMENT = "deploymentId";
    private static final String PERCENT = "percentTraffic";
    private static final String OVERRIDES = "stageVariableOverrides";
    private static final Set<String> COPY = Set.of("copy");

    private CanaryPatches() {}

    static PatchTable<Stage> addTo(PatchTable<Stage> table) {
        return table.replace(
                        "/canarySettings/deploymentId",
                        (stage, _, operation) -> canary(stage).put(DEPLOYMENT, operation.text()))
                .replace(
                        "/canarySettings/percentTraffic",
                        (stage, _, operation) -> canary(stage).put(PERCENT, Effects.number(operation)))
                .replace(
                        "/canarySettings/useStageCache",
                        (stage, _, operation) -> canary(stage).put("useStageCache", Effects.isTrue(operation)))
                .replace(
                        "/canarySettings/stageVariableOverrides/{name}",
                        (stage, variables, operation) ->
                                Effects.entry(OVERRIDES).apply(canary(stage), variables, operation))
                .allow(Set.of("remove"), "/canarySettings", (stage, _, _) -> stage.remove(CANARY))
                .allow(COPY, "/deploymentId", (stage, _, operation) -> promoteDeployment(stage, operation))
                .allow(COPY, "/variables", (stage, _, operation) -> promoteVariables(stage, operation));
    }

    /* A canary begins as the stage is, and gets nothing. */
    private static ObjectNode canary(ObjectNode stage) {
        boolean isNew = !stage.hasNonNull(CANARY);
        ObjectNode canary = Effects.map(stage, CANARY);
        if (isNew) {
            canary.put(DEPLOYMENT, stage.path(DEPLOYMENT).asText())
                    .put(PERCENT, 0.0)
                    .put("useStageCache", false)
                    .putObject(OVERRIDES);
        }
        return canary;
    }

    private static void promoteDeployment(ObjectNode stage, PatchOperation operation) {
        ObjectNode canary = promoted(stage, operation, DEPLOYMENT);
        stage.put(DEPLOYMENT, canary.path(DEPLOYMENT).asText());
        canary.put(PERCENT, 0.0);
    }

    private static void promoteVariables(ObjectNode stage, PatchOperation operation) {
        ObjectNode canary = promoted(stage, operation, OVERRIDES);
        Effects.map(stage, "variables").setAll(Effects.map(canary, OVERRIDES));
        canary.put(PERCENT, 0.0);
    }

    private static ObjectNode promoted(ObjectNode stage, PatchOperation operation, String member) {
        if (!operation.from().equals(Optional.of("/" + CANARY + "/" + member))) {
            throw StagePatches.refuse(operation).exception();
        }
        if (!stage.hasNonNull(CANARY)) {
            throw new BadRequest("Promotion not available. Canary does not exist.").exception();
        }
        return canary(stage);
    }
}
