package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.rest.Stage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What AWS asks of a stage. */
public final class StageRules {
    /** In GB, as AWS spells them. */
    public static final List<String> CACHE_SIZES = List.of("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237");

    /** The size of a cache for which none was asked. */
    public static final String CACHE_SIZE_DEFAULT = "0.5";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern VARIABLE_VALUE = Pattern.compile("[A-Za-z0-9-._~:/?#&=,]{1,512}");
    private static final int VARIABLES_MAX = 100;
    private static final int CACHE_TTL_SECONDS_MAX = 3_600;
    private static final double ALL_PERCENT = 100;

    private StageRules() {}

    /** Refuses a stage that AWS would refuse. */
    public static void check(Stage stage) {
        if (!NAME.matcher(stage.stageName()).matches()) {
            throw new BadRequest("Stage name only allows a-zA-Z0-9_-").exception();
        }
        checkVariables(stage.variables());
        stage.cacheClusterSize().ifPresent(StageRules::checkCacheSize);
        stage.methodSettings().values().forEach(StageRules::checkSetting);
        stage.canarySettings().ifPresent(StageRules::checkCanary);
        RestApiRules.checkTags(stage.tags());
    }

    /** Refuses variables that no stage may have. */
    public static void checkVariables(Map<String, String> variables) {
        if (variables.size() > VARIABLES_MAX) {
            throw new BadRequest("The maximum number of stage variables is " + VARIABLES_MAX).exception();
        }
        variables.forEach((name, value) -> {
            if (!VARIABLE_NAME.matcher(name).matches()) {
                throw new BadRequest("Invalid stage variable name: " + name
                                + ". Please use alphanumeric characters and the symbol _.")
                        .exception();
            }
            if (!VARIABLE_VALUE.matcher(value).matches()) {
                throw new BadRequest("Invalid stage variable value: " + value
                                + ". Please use values with alphanumeric characters and the symbols -._~:/?#&=,.")
                        .exception();
            }
        });
    }

    private static void checkCacheSize(String size) {
        if (!CACHE_SIZES.contains(size)) {
            throw new BadRequest("Invalid cache cluster size specified. Must be one of: " + CACHE_SIZES).exception();
        }
    }

    private static void checkSetting(MethodSetting setting) {
        if (setting.cacheTtlInSeconds() < 0 || setting.cacheTtlInSeconds() > CACHE_TTL_SECONDS_MAX) {
            throw new BadRequest("Cache TTL must be between 0 and " + CACHE_TTL_SECONDS_MAX + " seconds").exception();
        }
        if (setting.throttlingBurstLimit() < 0 || !(setting.throttlingRateLimit() >= 0)) {
            throw new BadRequest("Throttling limits must not be negative").exception();
        }
    }

    private static void checkCanary(CanarySettings canary) {
        if (!(canary.percentTraffic() >= 0 && canary.percentTraffic() <= ALL_PERCENT)) {
            throw new BadRequest("Percent traffic must be between 0.0 and 100.0").exception();
        }
        checkVariables(canary.stageVariableOverrides());
    }
}
