package com.example.teashop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/** A Lambda authorizer: the guest "ann" may do everything, "bob" nothing, and a stranger has to show a token. */
public class Doorman implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> request, Context context) {
        return switch (guest(request)) {
            case "ann" -> policy("ann", "Allow");
            case "bob" -> policy("bob", "Deny");
            default -> throw new IllegalArgumentException("Unauthorized");
        };
    }

    /** As an authorizer of type TOKEN hands it over, or one of type REQUEST whose identity source is the query. */
    private static String guest(Map<String, Object> request) {
        if (request.get("authorizationToken") instanceof String token) {
            return token;
        }
        return request.get("queryStringParameters") instanceof Map<?, ?> query
                ? String.valueOf(query.get("guest"))
                : "";
    }

    private static Map<String, Object> policy(String guest, String effect) {
        return Map.of(
                "principalId",
                guest,
                "policyDocument",
                Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(Map.of("Action", "execute-api:Invoke", "Effect", effect, "Resource", "*"))),
                "context",
                Map.of("table", 7));
    }
}
