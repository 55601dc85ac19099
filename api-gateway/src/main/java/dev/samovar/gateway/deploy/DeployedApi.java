package dev.samovar.gateway.deploy;

import dev.samovar.gateway.authorize.policy.ResourcePolicy;
import dev.samovar.gateway.content.ContentRules;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.route.Router;
import dev.samovar.gateway.route.RouterBuilder;
import dev.samovar.gateway.validate.BodyModels;
import java.util.List;
import java.util.Optional;

/** An API as a deployment froze it, made ready to serve. */
public final class DeployedApi {
    private final String deploymentId;
    private final ApiDefinition definition;
    private final List<DeployedMethod> methods;
    private final FailureTemplates failures;
    private final Router<DeployedMethod> router;
    private final ContentRules content;
    private final Optional<ResourcePolicy> resourcePolicy;

    public DeployedApi(String deploymentId, ApiDefinition definition) {
        this.deploymentId = deploymentId;
        this.definition = definition;
        BodyModels models =
                BodyModels.compile(definition.api().id(), definition.models().values());
        methods = definition.resources().values().stream()
                .flatMap(resource -> resource.methods().values().stream()
                        .map(method -> DeployedMethod.of(definition, models, resource, method)))
                .toList();
        failures = FailureTemplates.compile(definition.gatewayResponses());
        content = new ContentRules(definition.api().binaryMediaTypes());
        router = router(methods);
        resourcePolicy = definition
                .api()
                .policy()
                .map(text -> ResourcePolicy.compile(text, definition.api().id()));
    }

    private static Router<DeployedMethod> router(List<DeployedMethod> methods) {
        RouterBuilder<DeployedMethod> routes = Router.builder();
        methods.forEach(method ->
                routes.add(method.method().httpMethod(), method.resource().path(), method));
        return routes.build();
    }

    public String deploymentId() {
        return deploymentId;
    }

    public ApiDefinition definition() {
        return definition;
    }

    public List<DeployedMethod> methods() {
        return methods;
    }

    /** What becomes of payloads that are not text. */
    public ContentRules content() {
        return content;
    }

    /** How failures are answered. */
    public FailureTemplates failures() {
        return failures;
    }

    /** Which method a request is for. */
    public Router<DeployedMethod> router() {
        return router;
    }

    /** Who may call its methods, from where; absent if it says nothing about that. */
    public Optional<ResourcePolicy> resourcePolicy() {
        return resourcePolicy;
    }
}
