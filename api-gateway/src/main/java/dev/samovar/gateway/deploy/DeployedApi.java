package dev.samovar.gateway.deploy;

import dev.samovar.gateway.content.ContentRules;
import dev.samovar.gateway.rest.ApiDefinition;
import java.util.List;

/** An API as a deployment froze it, made ready to serve. */
public final class DeployedApi {
    private final String deploymentId;
    private final ApiDefinition definition;
    private final List<DeployedMethod> methods;
    private final FailureTemplates failures;
    private final ContentRules content;

    public DeployedApi(String deploymentId, ApiDefinition definition) {
        this.deploymentId = deploymentId;
        this.definition = definition;
        methods = definition.resources().values().stream()
                .flatMap(resource ->
                        resource.methods().values().stream().map(method -> DeployedMethod.of(resource, method)))
                .toList();
        failures = FailureTemplates.compile(definition.gatewayResponses());
        content = new ContentRules(definition.api().binaryMediaTypes());
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
}
