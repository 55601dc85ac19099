package dev.samovar.gateway.api.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.account.UsagePlan;
import dev.samovar.gateway.api.patch.Effect;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.usage.QuotaPeriod;
import java.util.List;
import java.util.Set;

/** What may be changed of a plan. */
final class PlanChanges {
    private static final String THROTTLE = "throttle";
    private static final String RATE = "rateLimit";
    private static final String BURST = "burstLimit";
    private static final String METHOD = "/apiStages/{apiId:stage}/throttle/{resourcePath}/{httpMethod}";

    static final PatchTable<UsagePlan> TABLE = new PatchTable<>(UsagePlan.class, Refusal.LISTING)
            .replace("/name", Effects.text("name"))
            .replace("/description", Effects.optionalText("description"))
            .replace("/productCode", Effects.optionalText("productCode"))
            .replace("/throttle/rateLimit", (tree, _, operation) -> setRate(Effects.map(tree, THROTTLE), operation))
            .replace("/throttle/burstLimit", (tree, _, operation) -> setBurst(Effects.map(tree, THROTTLE), operation))
            .replace("/quota/limit", ofQuota(Effects.integer("limit")))
            .replace("/quota/offset", ofQuota(Effects.integer("offset")))
            .replace("/quota/period", ofQuota(Effects.word("period", QuotaWords.ALL)))
            .allow(Set.of("remove"), "/throttle", (tree, _, _) -> tree.remove(THROTTLE))
            .allow(Set.of("remove"), "/quota", (tree, _, _) -> tree.remove("quota"))
            .addOrRemove("/apiStages", PlanChanges::changeStages)
            .replace(METHOD + "/rateLimit", (tree, names, operation) -> setRate(limits(tree, names), operation))
            .replace(METHOD + "/burstLimit", (tree, names, operation) -> setBurst(limits(tree, names), operation))
            .allow(
                    Set.of("remove"),
                    METHOD,
                    (tree, names, _) -> methods(tree, names).remove(method(names)))
            .allow(
                    Set.of("remove"),
                    "/apiStages/{apiId:stage}/throttle",
                    (tree, names, _) -> methods(tree, names).removeAll());

    private PlanChanges() {}

    private static void setRate(ObjectNode throttle, PatchOperation operation) {
        throttle.put(RATE, Effects.number(operation));
    }

    private static void setBurst(ObjectNode throttle, PatchOperation operation) {
        throttle.put(BURST, Effects.integer(operation));
    }

    private static Effect ofQuota(Effect effect) {
        return (tree, names, operation) -> {
            boolean isNew = !tree.has("quota");
            ObjectNode quota = Effects.map(tree, "quota");
            if (isNew) {
                quota.put("limit", 0).put("offset", 0).put("period", QuotaPeriod.MONTH.name());
            }
            effect.apply(quota, names, operation);
        };
    }

    private static void changeStages(ObjectNode tree, List<String> names, PatchOperation operation) {
        String[] address = operation.text().split(":", -1);
        if (address.length != 2 || address[0].isEmpty() || address[1].isEmpty()) {
            throw new BadRequest("Invalid API Stage specified").exception();
        }
        ArrayNode stages = tree.withArray("apiStages");
        if (operation.isRemoval()) {
            for (int i = stages.size() - 1; i >= 0; i--) {
                if (isAt(stages.get(i), operation.text())) {
                    stages.remove(i);
                }
            }
        } else {
            stages.addObject().put("apiId", address[0]).put("stage", address[1]).putObject(THROTTLE);
        }
    }

    private static boolean isAt(JsonNode stage, String address) {
        return address.equals(
                stage.path("apiId").asText() + ":" + stage.path("stage").asText());
    }

    private static ObjectNode limits(ObjectNode tree, List<String> names) {
        return Effects.map(methods(tree, names), method(names));
    }

    private static String method(List<String> names) {
        return names.get(1) + "/" + names.get(2);
    }

    private static ObjectNode methods(ObjectNode tree, List<String> names) {
        for (JsonNode stage : tree.withArray("apiStages")) {
            if (isAt(stage, names.getFirst()) && stage instanceof ObjectNode found) {
                return Effects.map(found, THROTTLE);
            }
        }
        throw new BadRequest("Invalid API Stage specified").exception();
    }
}
