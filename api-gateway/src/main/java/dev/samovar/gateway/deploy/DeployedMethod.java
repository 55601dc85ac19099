package dev.samovar.gateway.deploy;

import dev.samovar.gateway.authorize.MethodAccess;
import dev.samovar.gateway.backend.Target;
import dev.samovar.gateway.cache.CachePlan;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.validate.BodyModels;
import dev.samovar.gateway.validate.RequestValidation;

/**
 * A method of a deployment, made ready to serve.
 *
 * @param access who may call it
 * @param validation what its requests must have
 * @param caching how its replies are kept
 * @param target what its integration calls
 * @param requests how requests become requests toward its integration
 * @param responses how the integration's responses become its own
 */
public record DeployedMethod(
        Resource resource,
        Method method,
        Integration integration,
        MethodAccess access,
        RequestValidation validation,
        CachePlan caching,
        Target target,
        RequestPlan requests,
        ResponsePlans responses) {

    static DeployedMethod of(ApiDefinition api, BodyModels models, Resource resource, Method method) {
        Integration integration = method.methodIntegration()
                .orElseThrow(() -> new IllegalStateException(
                        "a deployed method without integration: " + method.httpMethod() + " " + resource.path()));
        return new DeployedMethod(
                resource,
                method,
                integration,
                MethodAccess.compile(method, api.authorizers()),
                RequestValidation.compile(method, api.requestValidators(), models),
                CachePlan.compile(resource, method, integration),
                Target.compile(integration),
                RequestPlan.compile(integration),
                ResponsePlans.compile(integration, method));
    }
}
