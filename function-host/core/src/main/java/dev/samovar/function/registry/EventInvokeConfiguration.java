package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.Destination;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.Violations;
import dev.samovar.store.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens to asynchronous events of a function, version or alias; what is absent is AWS's default.
 *
 * @param arn the qualified ARN
 * @param settings what its owner set
 * @param lastModified when that was
 */
public record EventInvokeConfiguration(FunctionArn arn, Settings settings, Instant lastModified) {
    public static final int DEFAULT_RETRIES = 2;
    public static final int DEFAULT_EVENT_AGE_SECONDS = 21_600;

    private static final int EVENT_AGE_SECONDS_MIN = 60;

    /**
     * What an owner can set.
     *
     * @param retries 0 to 2
     * @param eventAgeSeconds 60 to 21,600
     * @param onSuccess the ARN that gets a record of each success
     * @param onFailure the ARN that gets a record of each failure
     */
    public record Settings(
            Optional<Integer> retries,
            Optional<Integer> eventAgeSeconds,
            Optional<Destination> onSuccess,
            Optional<Destination> onFailure) {

        /** These settings, and the others where these are silent. */
        Settings over(Settings others) {
            return new Settings(
                    retries.or(others::retries),
                    eventAgeSeconds.or(others::eventAgeSeconds),
                    onSuccess.or(others::onSuccess),
                    onFailure.or(others::onFailure));
        }

        boolean isEmpty() {
            return retries.isEmpty() && eventAgeSeconds.isEmpty() && onSuccess.isEmpty() && onFailure.isEmpty();
        }

        void check() {
            var violations = new Violations();
            retries.ifPresent(value -> violations.range("maximumRetryAttempts", value, 0, DEFAULT_RETRIES));
            eventAgeSeconds.ifPresent(value -> violations.range(
                    "maximumEventAgeInSeconds", value, EVENT_AGE_SECONDS_MIN, DEFAULT_EVENT_AGE_SECONDS));
            onSuccess.ifPresent(target -> target.check(violations, "destinationConfig.onSuccess.destination"));
            onFailure.ifPresent(target -> target.check(violations, "destinationConfig.onFailure.destination"));
            violations.check();
        }
    }

    public int retries() {
        return settings.retries().orElse(DEFAULT_RETRIES);
    }

    public int eventAgeSeconds() {
        return settings.eventAgeSeconds().orElse(DEFAULT_EVENT_AGE_SECONDS);
    }

    static JsonNode write(EventInvokeConfiguration configuration) {
        Settings settings = configuration.settings;
        ObjectNode object = Json.object()
                .put("arn", configuration.arn.toString())
                .put("lastModified", configuration.lastModified.toString());
        settings.retries().ifPresent(value -> object.put("retries", value));
        settings.eventAgeSeconds().ifPresent(value -> object.put("eventAgeSeconds", value));
        settings.onSuccess().ifPresent(target -> object.put("onSuccess", target.arn()));
        settings.onFailure().ifPresent(target -> object.put("onFailure", target.arn()));
        return object;
    }

    static EventInvokeConfiguration read(JsonNode object) {
        return new EventInvokeConfiguration(
                FunctionArn.parse(object.path("arn").textValue()),
                new Settings(
                        Json.integer(object, "retries"),
                        Json.integer(object, "eventAgeSeconds"),
                        Json.text(object, "onSuccess").map(Destination::new),
                        Json.text(object, "onFailure").map(Destination::new)),
                Instant.parse(object.path("lastModified").textValue()));
    }
}
