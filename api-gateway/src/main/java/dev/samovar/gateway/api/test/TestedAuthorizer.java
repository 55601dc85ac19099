package dev.samovar.gateway.api.test;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.samovar.gateway.authorize.function.Attempt;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.function.FunctionAnswer;
import dev.samovar.gateway.authorize.function.FunctionAuthorizer;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.function.Trial;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.authorize.token.TokenResult;
import dev.samovar.gateway.authorize.token.UserPoolAuthorizer;
import dev.samovar.gateway.rest.Authorizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** An authorizer that is tried out. */
record TestedAuthorizer(Authorizer authorizer, AuthorizerLog log) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int UNAUTHORIZED = 401;
    private static final int ERROR = 500;

    /**
     * What came of it.
     *
     * @param clientStatus 0 if the authorizer could tell who calls: whatever that somebody may do
     * @param policy JSON
     * @param authorization the context that the function gave
     */
    record Verdict(
            int clientStatus,
            Optional<String> principalId,
            Optional<String> policy,
            Map<String, List<String>> authorization,
            Map<String, String> claims) {

        static Verdict failed(int status) {
            return new Verdict(status, Optional.empty(), Optional.empty(), Map.of(), Map.of());
        }
    }

    CompletableFuture<Verdict> judge(Attempt attempt, FunctionJudges judges, TokenCheck tokens) {
        try {
            log.begins(authorizer, attempt);
            return switch (authorizer.type()) {
                case TOKEN, REQUEST ->
                    judges.tryOut(FunctionAuthorizer.compile(authorizer), attempt)
                            .thenApply(this::verdict);
                case COGNITO_USER_POOLS ->
                    UserPoolAuthorizer.compile(authorizer, List.of())
                            .check(attempt.request().headers(), tokens)
                            .thenApply(this::verdict);
            };
        } catch (IllegalArgumentException unusable) {
            return CompletableFuture.completedFuture(misconfigured(String.valueOf(unusable.getMessage())));
        }
    }

    private Verdict verdict(Trial trial) {
        trial.question().ifPresent(log::asks);
        byte[] returned = trial.reply().map(TestedAuthorizer::payload).orElse(new byte[0]);
        if (returned.length > 0) {
            log.returned(returned);
        }
        return switch (trial.answer()) {
            case FunctionAnswer.Judged judged -> judged(judged, returned);
            case FunctionAnswer.Unauthorized() -> unauthorized("Unauthorized");
            case FunctionAnswer.TimedOut() -> {
                log.timedOut();
                yield Verdict.failed(ERROR);
            }
            case FunctionAnswer.Unusable(String reason) -> misconfigured(reason);
        };
    }

    private static byte[] payload(Reply reply) {
        return switch (reply) {
            case Reply.Returned(byte[] payload) -> payload;
            case Reply.Raised(Optional<String> message) -> message.orElse("").getBytes(StandardCharsets.UTF_8);
            case Reply.TimedOut _, Reply.Rejected _ -> new byte[0];
        };
    }

    private Verdict judged(FunctionAnswer.Judged judged, byte[] payload) {
        log.judged(judged.principalId());
        return new Verdict(
                0,
                Optional.of(judged.principalId()),
                Optional.of(policy(payload)),
                judged.context().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                Map.of());
    }

    private static String policy(byte[] payload) {
        try {
            return MAPPER.readTree(payload).path("policyDocument").toString();
        } catch (IOException impossible) {
            throw new IllegalStateException("a policy was found in what is no JSON", impossible);
        }
    }

    private Verdict verdict(TokenResult result) {
        return switch (result) {
            case TokenResult.Valid valid -> {
                log.succeeded();
                yield new Verdict(0, Optional.empty(), Optional.empty(), Map.of(), UserPoolAuthorizer.texts(valid));
            }
            case TokenResult.Expired() -> unauthorized("The incoming token has expired");
            case TokenResult.Invalid(String reason) -> unauthorized("Unauthorized: " + reason);
            case TokenResult.Undecided(String reason) -> misconfigured(reason);
        };
    }

    private Verdict unauthorized(String reason) {
        log.unauthorized(reason);
        return Verdict.failed(UNAUTHORIZED);
    }

    private Verdict misconfigured(String reason) {
        log.misconfigured(reason);
        return Verdict.failed(ERROR);
    }
}
