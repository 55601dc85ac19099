package dev.samovar.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.store.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * An HTTP endpoint of a function or an alias.
 *
 * @param arn the function, unqualified, or the alias
 * @param urlId the first label of its host name
 * @param settings what its owner set
 * @param created when it was made
 * @param lastModified when it was changed last
 */
public record FunctionUrl(FunctionArn arn, String urlId, Settings settings, Instant created, Instant lastModified) {

    /** Who may call. */
    public enum AuthType {
        NONE,
        AWS_IAM
    }

    /** How the function answers. */
    public enum InvokeMode {
        BUFFERED,
        RESPONSE_STREAM
    }

    /** What an owner can set. */
    public record Settings(AuthType authType, Optional<InvokeMode> invokeMode, Optional<Cors> cors) {}

    public InvokeMode invokeMode() {
        return settings.invokeMode().orElse(InvokeMode.BUFFERED);
    }

    public static JsonNode write(FunctionUrl url) {
        ObjectNode object = Json.object()
                .put("arn", url.arn.toString())
                .put("urlId", url.urlId)
                .put("authType", url.settings.authType().name())
                .put("created", url.created.toString())
                .put("lastModified", url.lastModified.toString());
        url.settings.invokeMode().ifPresent(mode -> object.put("invokeMode", mode.name()));
        url.settings.cors().ifPresent(cors -> object.set("cors", Cors.write(cors)));
        return object;
    }

    public static FunctionUrl read(JsonNode object) {
        return new FunctionUrl(
                FunctionArn.parse(object.path("arn").textValue()),
                object.path("urlId").textValue(),
                new Settings(
                        AuthType.valueOf(object.path("authType").textValue()),
                        Json.text(object, "invokeMode").map(InvokeMode::valueOf),
                        object.has("cors") ? Optional.of(Cors.read(object.path("cors"))) : Optional.empty()),
                Instant.parse(object.path("created").textValue()),
                Instant.parse(object.path("lastModified").textValue()));
    }
}
