package dev.samovar.gateway.api.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.api.patch.Effect;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.registry.RecordJson;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.rest.Stage;
import java.util.List;
import java.util.Set;

/** What a stage's settings for methods may be changed to. */
final class MethodSettingPatches {
    private static final String SETTINGS = "methodSettings";
    private static final String METHOD = "/{path}/{method}/";
    private static final List<String> LOG_LEVELS = List.of("OFF", "ERROR", "INFO");
    private static final List<String> STRATEGIES =
            List.of("FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER", "SUCCEED_WITHOUT_RESPONSE_HEADER");

    private MethodSettingPatches() {}

    static PatchTable<Stage> addTo(PatchTable<Stage> table) {
        return table.replace(METHOD + "metrics/enabled", set(Effects.truth("metricsEnabled")))
                .replace(METHOD + "logging/loglevel", set(Effects.requiredWord("loggingLevel", LOG_LEVELS)))
                .replace(METHOD + "logging/dataTrace", set(Effects.truth("dataTraceEnabled")))
                .replace(METHOD + "throttling/burstLimit", set(Effects.integer("throttlingBurstLimit")))
                .replace(METHOD + "throttling/rateLimit", set(MethodSettingPatches::rate))
                .replace(METHOD + "caching/enabled", set(Effects.truth("cachingEnabled")))
                .replace(METHOD + "caching/ttlInSeconds", set(Effects.integer("cacheTtlInSeconds")))
                .replace(METHOD + "caching/dataEncrypted", set(Effects.truth("cacheDataEncrypted")))
                .replace(
                        METHOD + "caching/requireAuthorizationForCacheControl",
                        set(Effects.truth("requireAuthorizationForCacheControl")))
                .replace(
                        METHOD + "caching/unauthorizedCacheControlHeaderStrategy",
                        set(Effects.requiredWord("unauthorizedCacheControlHeaderStrategy", STRATEGIES)))
                .allow(Set.of("remove"), "/{path}/{method}", MethodSettingPatches::remove);
    }

    /* When one member is set, the others take defaults. */
    private static Effect set(Effect effect) {
        return (stage, variables, operation) -> {
            ObjectNode settings = Effects.map(stage, SETTINGS);
            String key = key(variables);
            if (!settings.has(key)) {
                settings.set(key, RecordJson.tree(MethodSetting.DEFAULT));
            }
            effect.apply(Effects.map(settings, key), variables, operation);
        };
    }

    private static void rate(ObjectNode setting, List<String> variables, PatchOperation operation) {
        setting.put("throttlingRateLimit", Effects.number(operation));
    }

    private static void remove(ObjectNode stage, List<String> variables, PatchOperation operation) {
        if (Effects.map(stage, SETTINGS).remove(key(variables)) == null) {
            throw StagePatches.refuse(operation).exception();
        }
    }

    private static String key(List<String> variables) {
        return variables.get(0).replace("/", "~1") + "/" + variables.get(1);
    }
}
