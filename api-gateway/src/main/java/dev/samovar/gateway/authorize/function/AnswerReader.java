package dev.samovar.gateway.authorize.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.policy.MalformedPolicy;
import dev.samovar.gateway.authorize.policy.Policy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what functions of REST APIs answer. */
final class AnswerReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The one error that is an answer. */
    private static final String UNAUTHORIZED = "Unauthorized";

    private AnswerReader() {}

    static FunctionAnswer read(Reply reply) {
        return switch (reply) {
            case Reply.Returned(byte[] payload) -> returned(payload);
            case Reply.Raised(Optional<String> message) ->
                message.filter(UNAUTHORIZED::equals).isPresent()
                        ? new FunctionAnswer.Unauthorized()
                        : unusable("the function failed: " + message.orElse("without a message"));
            case Reply.TimedOut() -> new FunctionAnswer.TimedOut();
            case Reply.Rejected(String reason) -> unusable("the function was not run: " + reason);
        };
    }

    private static FunctionAnswer returned(byte[] payload) {
        JsonNode answer;
        try {
            answer = JSON.readTree(payload);
        } catch (IOException malformed) {
            return unusable("the function returned no JSON");
        }
        JsonNode principalId = answer.path("principalId");
        if (!principalId.isValueNode() || principalId.isNull()) {
            return unusable("the function returned no principalId");
        }
        JsonNode key = answer.path("usageIdentifierKey");
        try {
            return new FunctionAnswer.Judged(
                    principalId.asText(),
                    Policy.ofCaller(answer.path("policyDocument")),
                    context(answer.path("context")),
                    key.isTextual() ? Optional.of(key.asText()) : Optional.empty(),
                    payload.length);
        } catch (MalformedPolicy malformed) {
            return unusable("the function returned no policy: " + malformed.getMessage());
        } catch (NestedContext nested) {
            return unusable("the function returned a context that is not flat: " + nested.getMessage());
        }
    }

    private static Map<String, String> context(JsonNode context) throws NestedContext {
        if (!context.isObject() && !context.isMissingNode() && !context.isNull()) {
            throw new NestedContext(context.toString());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : context.properties()) {
            if (!member.getValue().isValueNode()) {
                throw new NestedContext(member.getKey());
            }
            if (!member.getValue().isNull()) {
                texts.put(member.getKey(), member.getValue().asText());
            }
        }
        return Map.copyOf(texts);
    }

    private static FunctionAnswer unusable(String reason) {
        return new FunctionAnswer.Unusable(reason);
    }

    /** Says what is not flat. */
    private static final class NestedContext extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NestedContext(String what) {
            super(what, null, false, false);
        }
    }
}
