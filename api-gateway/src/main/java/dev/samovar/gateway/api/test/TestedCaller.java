package dev.samovar.gateway.api.test;

import dev.samovar.gateway.authorize.function.Attempt;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Variables;
import dev.samovar.gateway.pipeline.ContextVariables;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.registry.ApiId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who asks an authorizer to be let through, for a test: to no method in particular.
 *
 * @param additional what {@code $context} is to know beside, or instead of, what it would
 */
record TestedCaller(
        ApiId api,
        GatewayRequest request,
        ExchangeId id,
        Map<String, String> stageVariables,
        Map<String, String> additional) {
    private static final String CONTEXT = "context.";

    Attempt attempt() {
        return new Attempt(
                request,
                api.id(),
                TestedMethod.STAGE,
                "arn:aws:execute-api:" + api.home().region() + ":" + api.home().account() + ":" + api.id()
                        + "/ESTestInvoke-stage/" + request.method() + request.path(),
                request.path(),
                Map.of(),
                stageVariables,
                context());
    }

    private Variables context() {
        Map<String, Object> values = new HashMap<>();
        values.put("resourceId", "test-invoke-resource-id");
        values.put("resourcePath", request.path());
        values.put("httpMethod", request.method());
        values.put("extendedRequestId", id.extendedRequestId());
        values.put("requestTime", ContextVariables.requestTime(request.receivedAt()));
        values.put("path", request.path());
        values.put("accountId", api.home().account());
        values.put("protocol", "HTTP/1.1");
        values.put("stage", TestedMethod.STAGE);
        values.put("domainPrefix", TestRequest.DOMAIN_PREFIX);
        values.put("requestTimeEpoch", request.receivedAt().toEpochMilli());
        values.put("requestId", id.requestId());
        values.put("domainName", request.domainName());
        values.put("apiId", api.id());
        values.put("identity.sourceIp", request.sourceIp());
        request.headers().last("User-Agent").ifPresent(agent -> values.put("identity.userAgent", agent));
        additional.forEach((name, value) -> values.put(plain(name), value));
        return name -> Optional.ofNullable(values.get(name));
    }

    private static String plain(String name) {
        String path = name.startsWith("$") ? name.substring(1) : name;
        return path.startsWith(CONTEXT) ? path.substring(CONTEXT.length()) : path;
    }
}
