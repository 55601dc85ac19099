package dev.samovar.gateway.deploy;

import dev.samovar.gateway.backend.Target;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;

/**
 * A method of a deployment, made ready to serve.
 *
 * @param target what its integration calls
 */
public record DeployedMethod(Resource resource, Method method, Integration integration, Target target) {

    static DeployedMethod of(Resource resource, Method method) {
        Integration integration = method.methodIntegration()
                .orElseThrow(() -> new IllegalStateException(
                        "a deployed method without integration: " + method.httpMethod() + " " + resource.path()));
        return new DeployedMethod(resource, method, integration, Target.compile(integration));
    }
}
