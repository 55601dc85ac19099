package dev.samovar.gateway.http.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.http.exchange.HttpCaller;
import java.io.IOException;
import java.util.Map;

/** Writes who sends a request. */
final class CallerJson {

    private CallerJson() {}

    static void version2(JsonGenerator json, HttpCaller caller) throws IOException {
        json.writeObjectFieldStart("authorizer");
        switch (caller) {
            case HttpCaller.OfToken token -> {
                json.writeObjectFieldStart("jwt");
                token(json, token);
                json.writeEndObject();
            }
            case HttpCaller.OfFunction function -> {
                json.writeFieldName("lambda");
                json.writeTree(function.context());
            }
            case HttpCaller.OfSignature signed -> {
                json.writeObjectFieldStart("iam");
                json.writeStringField("accessKey", signed.accessKey());
                json.writeStringField("accountId", signed.accountId());
                json.writeStringField("callerId", signed.accessKey());
                json.writeNullField("cognitoIdentity");
                json.writeNullField("principalOrgId");
                json.writeStringField("userArn", signed.userArn());
                json.writeStringField("userId", signed.accessKey());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    static void version1(JsonGenerator json, HttpCaller caller) throws IOException {
        switch (caller) {
            case HttpCaller.OfToken token -> {
                json.writeObjectFieldStart("authorizer");
                token(json, token);
                json.writeEndObject();
            }
            case HttpCaller.OfFunction function -> {
                json.writeObjectFieldStart("authorizer");
                for (Map.Entry<String, JsonNode> member : function.context().properties()) {
                    json.writeFieldName(member.getKey());
                    json.writeTree(member.getValue());
                }
                if (function.principalId().isPresent()) {
                    json.writeStringField("principalId", function.principalId().get());
                }
                json.writeNumberField("integrationLatency", function.latencyMillis());
                json.writeEndObject();
            }
            case HttpCaller.OfSignature _ -> {} // the identity says it all
        }
    }

    private static void token(JsonGenerator json, HttpCaller.OfToken token) throws IOException {
        json.writeObjectFieldStart("claims");
        for (Map.Entry<String, String> claim : token.claims().entrySet()) {
            json.writeStringField(claim.getKey(), claim.getValue());
        }
        json.writeEndObject();
        if (token.scopes().isEmpty()) {
            json.writeNullField("scopes");
            return;
        }
        json.writeArrayFieldStart("scopes");
        for (String scope : token.scopes()) {
            json.writeString(scope);
        }
        json.writeEndArray();
    }
}
