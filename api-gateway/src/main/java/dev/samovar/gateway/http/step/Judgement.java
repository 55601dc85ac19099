package dev.samovar.gateway.http.step;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.authorize.policy.AccessRequest;
import dev.samovar.gateway.authorize.policy.Action;
import dev.samovar.gateway.authorize.policy.ConditionKeys;
import dev.samovar.gateway.authorize.policy.Policy;
import dev.samovar.gateway.authorize.policy.Verdict;
import java.util.Optional;

/** What a function says about somebody who wants to pass. */
sealed interface Judgement {

    /**
     * It knows them.
     *
     * @param policy what they may do; absent if {@code isAuthorized} says it
     * @param context what it says beside that: an object
     * @param bytes the size of what it returned
     */
    record Judged(
            Optional<String> principalId, boolean isAuthorized, Optional<Policy> policy, JsonNode context, int bytes)
            implements Judgement {

        boolean isAllowed(String routeArn) {
            return policy.map(rules -> rules.verdict(
                                    new AccessRequest(Action.INVOKE, routeArn, Optional.empty(), ConditionKeys.NONE))
                            == Verdict.ALLOWED)
                    .orElse(isAuthorized);
        }
    }

    /** It does not know them. */
    record Unauthorized() implements Judgement {}

    /** It cannot be asked, or its answer is none. */
    record Unusable(String reason) implements Judgement {}
}
