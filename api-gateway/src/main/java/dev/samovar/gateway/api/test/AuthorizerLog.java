package dev.samovar.gateway.api.test;

import dev.samovar.gateway.authorize.function.Attempt;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Question;
import dev.samovar.gateway.authorize.function.IdentitySource;
import dev.samovar.gateway.backend.AwsUri;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is written down of a test of an authorizer, in the words of AWS's logs. */
record AuthorizerLog(String requestId, ExecutionLog log) {
    private static final int SHOWN = 6;

    void begins(Authorizer authorizer, Attempt attempt) {
        log.info(() -> "Starting authorizer: " + authorizer.id() + " for request: " + requestId);
        log.info(() -> "Incoming identity: " + identity(authorizer, attempt));
    }

    private static String identity(Authorizer authorizer, Attempt attempt) {
        String sources = authorizer.identitySource().orElse("");
        if (authorizer.type() != AuthorizerType.REQUEST) {
            return masked(value(sources, attempt));
        }
        return Arrays.stream(sources.split(",", -1))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .map(source -> source + "=" + masked(value(source, attempt)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(String source, Attempt attempt) {
        return IdentitySource.parse(source).stream()
                .findFirst()
                .flatMap(place -> place.value(attempt))
                .orElse("");
    }

    /* The log is for those who know the secret: its end tells them which one it was. */
    private static String masked(String secret) {
        int hidden = Math.max(0, secret.length() - SHOWN);
        return "*".repeat(hidden) + secret.substring(hidden);
    }

    void asks(Question question) {
        String address = AwsUri.parse(question.uri())
                .map(uri -> "https://lambda." + uri.region() + ".amazonaws.com/" + uri.rest())
                .orElse(question.uri());
        log.info(() -> "Endpoint request URI: " + address);
        log.info(() ->
                "Endpoint request body after transformations: " + new String(question.event(), StandardCharsets.UTF_8));
        log.info(() -> "Sending request to " + address);
    }

    void returned(byte[] payload) {
        log.info(() -> "Authorizer result body before parsing: " + new String(payload, StandardCharsets.UTF_8));
    }

    void judged(String principalId) {
        log.info(() -> "Using valid authorizer policy for principal: " + masked(principalId));
        succeeded();
    }

    void succeeded() {
        log.info(() -> "Successfully completed authorizer execution");
    }

    void unauthorized(String reason) {
        log.info(() -> "Unauthorized request: " + requestId);
        log.info(() -> reason);
    }

    void timedOut() {
        log.error(() -> "Execution failed due to a timeout error: Authorizer");
    }

    void misconfigured(String reason) {
        log.error(() -> "Execution failed due to configuration error: " + reason);
        log.error(() -> "AuthorizerConfigurationException");
    }

    String text() {
        return new TestLog(requestId, log).text();
    }
}
