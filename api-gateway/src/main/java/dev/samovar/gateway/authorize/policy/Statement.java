package dev.samovar.gateway.authorize.policy;

import java.util.List;
import java.util.Optional;

/**
 * A rule of a policy.
 *
 * @param principals absent where policies belong to the caller
 */
record Statement(
        boolean isDeny,
        Selection actions,
        Selection resources,
        Optional<Principals> principals,
        List<Condition> conditions) {

    boolean isAbout(AccessRequest request) {
        if (!actions.includes(request.action().lowerCaseName()) || !resources.includes(request.resource())) {
            return false;
        }
        if (principals.isPresent() && !principals.get().include(request.caller())) {
            return false;
        }
        for (Condition condition : conditions) {
            if (!condition.holds(request.keys())) {
                return false;
            }
        }
        return true;
    }
}
