package dev.samovar.gateway.authorize.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.message.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events that functions of REST APIs are asked with. */
final class AuthorizerEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> CONTEXT = List.of(
            "resourceId",
            "resourcePath",
            "httpMethod",
            "extendedRequestId",
            "requestTime",
            "path",
            "accountId",
            "protocol",
            "stage",
            "domainPrefix",
            "requestTimeEpoch",
            "requestId",
            "domainName",
            "deploymentId",
            "apiId");

    /* Null unless known. */
    private static final List<String> IDENTITY = List.of(
            "cognitoIdentityPoolId",
            "accountId",
            "cognitoIdentityId",
            "caller",
            "sourceIp",
            "principalOrgId",
            "accessKey",
            "cognitoAuthenticationType",
            "cognitoAuthenticationProvider",
            "userArn",
            "userAgent",
            "user");

    private AuthorizerEvent() {}

    static byte[] ofToken(String token, String methodArn) {
        return bytes(JSON.createObjectNode()
                .put("type", "TOKEN")
                .put("authorizationToken", token)
                .put("methodArn", methodArn));
    }

    static byte[] ofRequest(Attempt attempt) {
        ObjectNode event = JSON.createObjectNode()
                .put("type", "REQUEST")
                .put("methodArn", attempt.methodArn())
                .put("resource", attempt.resourcePath())
                .put("path", attempt.request().path())
                .put("httpMethod", attempt.request().method());
        headers(event, attempt.request().headers());
        query(event, attempt.request().query());
        members(event.putObject("pathParameters"), attempt.pathParameters());
        members(event.putObject("stageVariables"), attempt.stageVariables());
        context(event.putObject("requestContext"), attempt.context());
        return bytes(event);
    }

    private static void headers(ObjectNode event, Headers headers) {
        ObjectNode last = event.putObject("headers");
        ObjectNode all = event.putObject("multiValueHeaders");
        for (String name : headers.names()) {
            List<String> values = headers.all(name);
            last.put(name, values.getLast());
            values.forEach(all.putArray(name)::add);
        }
    }

    private static void query(ObjectNode event, QueryString query) {
        ObjectNode last = event.putObject("queryStringParameters");
        ObjectNode all = event.putObject("multiValueQueryStringParameters");
        query.all().forEach((name, values) -> {
            last.put(name, values.getLast());
            values.forEach(all.putArray(name)::add);
        });
    }

    private static void members(ObjectNode node, Map<String, String> values) {
        values.forEach(node::put);
    }

    private static void context(ObjectNode node, Variables context) {
        for (String name : CONTEXT) {
            context.find(name).ifPresent(value -> node.putPOJO(name, value));
        }
        ObjectNode identity = node.putObject("identity");
        for (String name : IDENTITY) {
            Optional<Object> value = context.find("identity." + name);
            identity.put(name, value.map(Object::toString).orElse(null));
        }
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event that is not JSON", impossible);
        }
    }
}
