package dev.samovar.gateway.deploy;

import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import java.util.List;
import java.util.Optional;

/** The integration responses of a method, compiled. */
public final class ResponsePlans {
    private final List<ResponsePlan> plans;
    private final Optional<ResponsePlan> rest;

    private ResponsePlans(List<ResponsePlan> plans) {
        this.plans = plans;
        rest = plans.stream().filter(ResponsePlan::isForRest).findFirst();
    }

    static ResponsePlans compile(Integration integration, Method method) {
        return new ResponsePlans(integration.integrationResponses().values().stream()
                .map(response ->
                        ResponsePlan.compile(response, method.methodResponses().containsKey(response.statusCode())))
                .toList());
    }

    /**
     * The first plan whose pattern is all of a key, else the one without a pattern.
     *
     * @param key the status, or why a function failed: empty if it did not
     * @throws dev.samovar.gateway.template.TemplateException if a pattern takes too long
     */
    public Optional<ResponsePlan> select(String key) {
        for (ResponsePlan plan : plans) {
            if (plan.isFor(key)) {
                return Optional.of(plan);
            }
        }
        return rest;
    }
}
