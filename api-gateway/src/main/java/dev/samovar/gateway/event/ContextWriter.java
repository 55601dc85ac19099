package dev.samovar.gateway.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.ApiKeyUse;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.ContextVariables;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.rest.Resource;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes the {@code requestContext} of events, in the order in which AWS does. */
final class ContextWriter {
    private final JsonGenerator json;
    private final EventWriter texts;

    ContextWriter(JsonGenerator json, EventWriter texts) {
        this.json = json;
        this.texts = texts;
    }

    void write(Exchange exchange) throws IOException {
        GatewayRequest request = exchange.request();
        Resource resource = exchange.route().method().resource();
        String stage = exchange.stage().stage().stageName();
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("resourceId", resource.id());
        if (exchange.authorization().isPresent()) {
            authorizer(exchange.authorization().get());
        }
        json.writeStringField("resourcePath", resource.path());
        json.writeStringField("httpMethod", request.method());
        json.writeStringField("extendedRequestId", exchange.id().extendedRequestId());
        json.writeStringField("requestTime", ContextVariables.requestTime(request.receivedAt()));
        json.writeStringField(
                "path",
                request.basePath().isEmpty() ? "/" + stage + request.path() : request.basePath() + request.path());
        json.writeStringField("accountId", exchange.stage().home().account());
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("stage", stage);
        json.writeStringField("domainPrefix", exchange.stage().apiId());
        json.writeNumberField("requestTimeEpoch", request.receivedAt().toEpochMilli());
        json.writeStringField("requestId", exchange.id().requestId());
        identity(exchange);
        json.writeStringField("domainName", request.domainName());
        if (exchange.stage().stage().canarySettings().isPresent()) {
            json.writeBooleanField("isCanaryRequest", exchange.release().isCanary());
        }
        json.writeStringField("deploymentId", exchange.api().deploymentId());
        json.writeStringField("apiId", exchange.stage().apiId());
        json.writeEndObject();
    }

    /* A signature says who calls, but there is no authorizer that said so. */
    private void authorizer(Authorization who) throws IOException {
        if (!who.claims().isEmpty()) {
            json.writeObjectFieldStart("authorizer");
            json.writeObjectFieldStart("claims");
            texts.members(who.claims());
            json.writeEndObject();
            json.writeEndObject();
        } else if (who.principalId().isPresent()) {
            json.writeObjectFieldStart("authorizer");
            texts.members(who.context());
            json.writeStringField("principalId", who.principalId().get());
            json.writeNumberField("integrationLatency", who.latencyMillis());
            json.writeEndObject();
        }
    }

    private void identity(Exchange exchange) throws IOException {
        Map<String, String> known =
                exchange.authorization().map(Authorization::identity).orElse(Map.of());
        Optional<ApiKeyUse> key = exchange.apiKey();
        json.writeObjectFieldStart("identity");
        texts.textOrNull("cognitoIdentityPoolId", known.get("cognitoIdentityPoolId"));
        texts.textOrNull("accountId", known.get("accountId"));
        if (key.isPresent()) {
            json.writeStringField("apiKey", key.get().value());
        }
        texts.textOrNull("cognitoIdentityId", known.get("cognitoIdentityId"));
        texts.textOrNull("caller", known.get("caller"));
        if (key.isPresent()) {
            json.writeStringField("apiKeyId", key.get().keyId());
        }
        json.writeStringField("sourceIp", exchange.request().sourceIp());
        texts.textOrNull("principalOrgId", known.get("principalOrgId"));
        texts.textOrNull("accessKey", known.get("accessKey"));
        texts.textOrNull("cognitoAuthenticationType", known.get("cognitoAuthenticationType"));
        texts.textOrNull("cognitoAuthenticationProvider", known.get("cognitoAuthenticationProvider"));
        texts.textOrNull("userArn", known.get("userArn"));
        texts.textOrNull(
                "userAgent", exchange.request().headers().last("User-Agent").orElse(null));
        texts.textOrNull("user", known.get("user"));
        json.writeEndObject();
    }
}
