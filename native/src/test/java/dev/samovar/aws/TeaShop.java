package dev.samovar.aws;

import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/**
 * An API with a function behind two aliases: {@code GET /teas/{tea}} calls it, {@code GET /teas} wants a key and answers by
 * itself, {@code GET /cellar} lets in whom an authorizer lets in.
 */
final class TeaShop {
    static final String TEA = "/teas/assam";

    final String api;
    final String deployment;
    private final ApiServer server;

    private TeaShop(ApiServer server, String api, String deployment) {
        this.server = server;
        this.api = api;
        this.deployment = deployment;
    }

    /** Makes the functions that every shop of a server shares. */
    static void hire(ApiServer server) throws IOException {
        server.createFunction("teas", "Teas");
        server.createAlias("teas", "prod");
        server.createAlias("teas", "test");
        server.createFunction("doorman", "Doorman");
    }

    /** Opens one with a stage for each alias, {@code prod} for version 1 and {@code test} for version 2. */
    static TeaShop open(ApiServer server) {
        var created = server.gateway.createRestApi(create -> create.name("tea-shop"));
        String api = created.id();
        String teas = resource(server, api, created.rootResourceId(), "teas");
        tea(server, api, resource(server, api, teas, "{tea}"));
        String cellar = resource(server, api, created.rootResourceId(), "cellar");
        server.gateway.putMethod(put -> put.restApiId(api)
                .resourceId(teas)
                .httpMethod("GET")
                .authorizationType("NONE")
                .apiKeyRequired(true));
        mock(server, api, teas, "{\"stage\":\"$context.stage\"}");
        String door = server.gateway
                .createAuthorizer(create -> create.restApiId(api)
                        .name("door")
                        .type(AuthorizerType.TOKEN)
                        .identitySource("method.request.header.Authorization")
                        .authorizerUri(ApiServer.uri("doorman")))
                .id();
        server.gateway.putMethod(put -> put.restApiId(api)
                .resourceId(cellar)
                .httpMethod("GET")
                .authorizationType("CUSTOM")
                .authorizerId(door));
        mock(server, api, cellar, "{\"guest\":\"$context.authorizer.principalId\"}");
        String deployment = server.gateway
                .createDeployment(
                        create -> create.restApiId(api).stageName("prod").variables(Map.of("alias", "prod")))
                .id();
        server.gateway.createStage(create ->
                create.restApiId(api).stageName("test").deploymentId(deployment).variables(Map.of("alias", "test")));
        return new TeaShop(server, api, deployment);
    }

    private static String resource(ApiServer server, String api, String parent, String part) {
        return server.gateway
                .createResource(create -> create.restApiId(api).parentId(parent).pathPart(part))
                .id();
    }

    private static void tea(ApiServer server, String api, String resource) {
        server.gateway.putMethod(put -> put.restApiId(api)
                .resourceId(resource)
                .httpMethod("GET")
                .authorizationType("NONE")
                .requestParameters(Map.of("method.request.path.tea", true)));
        server.gateway.putIntegration(put -> put.restApiId(api)
                .resourceId(resource)
                .httpMethod("GET")
                .type(IntegrationType.AWS_PROXY)
                .integrationHttpMethod("POST")
                .uri(ApiServer.uri("teas:${stageVariables.alias}"))
                .cacheKeyParameters("method.request.path.tea"));
    }

    /** Lets {@code GET} answer with what a template prints. */
    static void mock(ApiServer server, String api, String resource, String template) {
        server.gateway.putIntegration(put -> put.restApiId(api)
                .resourceId(resource)
                .httpMethod("GET")
                .type(IntegrationType.MOCK)
                .requestTemplates(Map.of("application/json", "{\"statusCode\":200}")));
        server.gateway.putMethodResponse(
                put -> put.restApiId(api).resourceId(resource).httpMethod("GET").statusCode("200"));
        server.gateway.putIntegrationResponse(put -> put.restApiId(api)
                .resourceId(resource)
                .httpMethod("GET")
                .statusCode("200")
                .responseTemplates(Map.of("application/json", template)));
    }

    /** Replaces values of a stage's settings. */
    void set(String stage, Map<String, String> values) {
        server.gateway.updateStage(update -> update.restApiId(api)
                .stageName(stage)
                .patchOperations(values.entrySet().stream()
                        .map(value -> PatchOperation.builder()
                                .op(Op.REPLACE)
                                .path(value.getKey())
                                .value(value.getValue())
                                .build())
                        .toList()));
    }

    /** Lets a stage's canary take over. */
    void promote(String stage) {
        server.gateway.updateStage(update -> update.restApiId(api)
                .stageName(stage)
                .patchOperations(
                        copy("/canarySettings/deploymentId", "/deploymentId"),
                        copy("/canarySettings/stageVariableOverrides", "/variables")));
    }

    private static PatchOperation copy(String from, String to) {
        return PatchOperation.builder().op(Op.COPY).from(from).path(to).build();
    }

    /** A key of a plan for a stage. */
    String key(String stage, double perSecond, int burst) {
        var key = server.gateway.createApiKey(create -> create.name("ann").enabled(true));
        String plan = server.gateway
                .createUsagePlan(create -> create.name("plan")
                        .apiStages(ApiStage.builder().apiId(api).stage(stage).build())
                        .throttle(of -> of.rateLimit(perSecond).burstLimit(burst)))
                .id();
        server.gateway.createUsagePlanKey(
                create -> create.usagePlanId(plan).keyId(key.id()).keyType("API_KEY"));
        return key.value();
    }
}
