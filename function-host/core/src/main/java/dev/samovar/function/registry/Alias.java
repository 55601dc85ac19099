package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.store.Json;
import java.util.Optional;

/**
 * A name for a version, which can be pointed at another one, and for a while at two.
 *
 * @param arn the function's ARN, qualified by the alias
 * @param version the version that it points at
 * @param description free text
 * @param extra a second version that gets a share of the invocations
 * @param revisionId a UUID that changes with the alias
 */
public record Alias(
        FunctionArn arn, String version, String description, Optional<ExtraVersion> extra, String revisionId) {

    /**
     * A second version behind an alias.
     *
     * @param version its number
     * @param weight the probability that an invocation runs it
     */
    public record ExtraVersion(String version, double weight) {}

    public String name() {
        return arn.qualifier();
    }

    /** Whether the alias leads to the version, always or by chance. */
    boolean pointsAt(String wanted) {
        return version.equals(wanted)
                || extra.map(ExtraVersion::version).filter(wanted::equals).isPresent();
    }

    static JsonNode write(Alias alias) {
        ObjectNode object = Json.object()
                .put("arn", alias.arn.toString())
                .put("version", alias.version)
                .put("description", alias.description)
                .put("revisionId", alias.revisionId);
        alias.extra.ifPresent(
                extra -> object.put("extraVersion", extra.version()).put("extraWeight", extra.weight()));
        return object;
    }

    static Alias read(JsonNode object) {
        Optional<ExtraVersion> extra = Optional.ofNullable(
                        object.path("extraVersion").textValue())
                .map(version ->
                        new ExtraVersion(version, object.path("extraWeight").doubleValue()));
        return new Alias(
                FunctionArn.parse(object.path("arn").textValue()),
                object.path("version").textValue(),
                object.path("description").textValue(),
                extra,
                object.path("revisionId").textValue());
    }
}
