package dev.samovar.gateway.deploy;

import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;

/** A method of a deployment, made ready to serve. */
public record DeployedMethod(Resource resource, Method method, Integration integration) {

    static DeployedMethod of(Resource resource, Method method) {
        return new DeployedMethod(
                resource,
                method,
                method.methodIntegration()
                        .orElseThrow(() -> new IllegalStateException("a deployed method without integration: "
                                + method.httpMethod() + " " + resource.path())));
    }
}
