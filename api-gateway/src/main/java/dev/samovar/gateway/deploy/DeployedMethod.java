package dev.samovar.gateway.deploy;

import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;

/**
 * A method of a deployment, made ready to serve.
 *
 * @param requests how requests become requests toward its integration
 * @param responses how the integration's responses become its own
 */
public record DeployedMethod(
        Resource resource, Method method, Integration integration, RequestPlan requests, ResponsePlans responses) {

    static DeployedMethod of(Resource resource, Method method) {
        Integration integration = method.methodIntegration()
                .orElseThrow(() -> new IllegalStateException(
                        "a deployed method without integration: " + method.httpMethod() + " " + resource.path()));
        return new DeployedMethod(
                resource,
                method,
                integration,
                RequestPlan.compile(integration),
                ResponsePlans.compile(integration, method));
    }
}
