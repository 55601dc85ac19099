package dev.samovar.gateway.api.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.api.patch.Effect;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.edit.StageRules;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be changed of a stage. */
final class StagePatches {
    private static final Set<String> ADD_OR_REPLACE = Set.of("add", "replace");
    private static final Set<String> REMOVE = Set.of("remove");
    private static final String ACCESS_LOG = "accessLogSettings";
    private static final String CANARY = "canarySettings";

    static final PatchTable<Stage> TABLE = MethodSettingPatches.addTo(
            CanaryPatches.addTo(new PatchTable<>(Stage.class, (operation, _, _) -> refuse(operation))
                    .replace("/deploymentId", Effects.text("deploymentId"))
                    .replace("/description", Effects.optionalText("description"))
                    .replace("/cacheClusterEnabled", StagePatches::cache)
                    .replace("/cacheClusterSize", Effects.optionalText("cacheClusterSize"))
                    .replace("/clientCertificateId", Effects.optionalText("clientCertificateId"))
                    .replace("/documentationVersion", Effects.optionalText("documentationVersion"))
                    .replace("/tracingEnabled", Effects.truth("tracingEnabled"))
                    .allow(Set.of("replace", "remove"), "/variables/{name}", Effects.entry("variables"))
                    .allow(ADD_OR_REPLACE, "/accessLogSettings/destinationArn", accessLog("destinationArn"))
                    .allow(ADD_OR_REPLACE, "/accessLogSettings/format", accessLog("format"))
                    .allow(REMOVE, "/accessLogSettings", (stage, _, _) -> stage.remove(ACCESS_LOG))));

    private StagePatches() {}

    private static void cache(ObjectNode stage, List<String> variables, PatchOperation operation) {
        stage.put("cacheClusterEnabled", Effects.isTrue(operation));
        if (Effects.isTrue(operation) && !stage.hasNonNull("cacheClusterSize")) {
            stage.put("cacheClusterSize", StageRules.CACHE_SIZE_DEFAULT);
        }
    }

    private static Effect accessLog(String member) {
        return (stage, _, operation) -> {
            if (operation.text().isEmpty()) {
                throw new BadRequest("Access Log value must not be empty").exception();
            }
            boolean isFirst = !stage.hasNonNull(ACCESS_LOG);
            ObjectNode log = Effects.map(stage, ACCESS_LOG);
            if (isFirst) {
                log.put("destinationArn", "").put("format", "");
            }
            log.put(member, operation.text());
        };
    }

    static BadRequest refuse(PatchOperation operation) {
        String path = operation.shownPath();
        return new BadRequest(
                switch (operation.op().orElse("")) {
                    case "remove" ->
                        "Cannot remove method setting " + path.substring(path.startsWith("/") ? 1 : 0)
                                + " because there is no method setting for this method ";
                    case "copy" ->
                        "Invalid copy operation with path: " + path + " and from "
                                + operation.from().orElse("null")
                                + ". Valid copy:path are [/deploymentId, /variables] and valid copy:from are"
                                + " [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]";
                    default -> {
                        if (path.startsWith("/" + ACCESS_LOG)) {
                            yield "Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn,"
                                    + " /accessLogSettings/format]";
                        }
                        if (path.startsWith("/" + CANARY) && operation.op().equals(Optional.of("add"))) {
                            yield "Invalid add operation with path: " + path;
                        }
                        yield "Invalid method setting path: " + path + ". Must be one of: " + StagePaths.SHOWN;
                    }
                });
    }
}
