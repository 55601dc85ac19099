package dev.samovar.gateway.registry;

import dev.samovar.function.AccountRegion;

/** Knows which APIs and stages there are. It is asked from the scheduler's tasks. */
public interface StageLookup {

    boolean hasApi(AccountRegion home, String apiId);

    boolean hasStage(AccountRegion home, String apiId, String stage);

    /** Looks into the registry. */
    static StageLookup of(RestApis apis) {
        return new StageLookup() {
            @Override
            public boolean hasApi(AccountRegion home, String apiId) {
                return apis.find(new ApiId(home, apiId)).isPresent();
            }

            @Override
            public boolean hasStage(AccountRegion home, String apiId, String stage) {
                return apis.find(new ApiId(home, apiId))
                        .filter(api -> api.stages.containsKey(stage))
                        .isPresent();
            }
        };
    }
}
