package dev.samovar.gateway.http.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.policy.MalformedPolicy;
import dev.samovar.gateway.authorize.policy.Policy;
import java.io.IOException;
import java.util.Optional;

/** Reads what functions answer about those who want to pass. */
final class JudgementReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JudgementReader() {}

    /** @param isSimple whether the answer is yes or no, and no policy */
    static Judgement read(Reply reply, boolean isSimple) {
        return switch (reply) {
            case Reply.Returned(byte[] payload) -> returned(payload, isSimple);
            case Reply.Raised(Optional<String> message) ->
                message.filter("Unauthorized"::equals).isPresent()
                        ? new Judgement.Unauthorized()
                        : new Judgement.Unusable("the function failed");
            case Reply.TimedOut() -> new Judgement.Unusable("the function did not answer in time");
            case Reply.Rejected(String reason) -> new Judgement.Unusable(reason);
        };
    }

    private static Judgement returned(byte[] payload, boolean isSimple) {
        try {
            JsonNode answer = JSON.readTree(payload);
            JsonNode context = answer.path("context").isObject() ? answer.path("context") : JSON.createObjectNode();
            if (isSimple) {
                JsonNode isAuthorized = answer.path("isAuthorized");
                return isAuthorized.isBoolean()
                        ? new Judgement.Judged(
                                Optional.empty(), isAuthorized.asBoolean(), Optional.empty(), context, payload.length)
                        : new Judgement.Unusable("the function did not say isAuthorized");
            }
            return new Judgement.Judged(
                    Optional.ofNullable(answer.path("principalId").textValue()),
                    false,
                    Optional.of(Policy.ofCaller(answer.path("policyDocument"))),
                    context,
                    payload.length);
        } catch (IOException notJson) {
            return new Judgement.Unusable("the function returned no JSON");
        } catch (MalformedPolicy malformed) {
            return new Judgement.Unusable("the function returned no policy: " + malformed.getMessage());
        }
    }
}
