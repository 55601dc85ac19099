package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.ConfigurationJson;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionState;
import dev.samovar.function.FunctionState.Active;
import dev.samovar.function.FunctionState.Creating;
import dev.samovar.function.FunctionState.CreationFailed;
import dev.samovar.function.FunctionState.UpdateFailed;
import dev.samovar.function.FunctionState.Updating;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.code.CodePackage;
import dev.samovar.store.Json;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The stored form of a {@link Revision}. Generations are not stored: they are unique in a running host only. */
final class RevisionJson {
    private final LongSupplier generations;

    RevisionJson(LongSupplier generations) {
        this.generations = generations;
    }

    JsonNode write(Revision revision) {
        ObjectNode object = Json.object()
                .put("lastModified", revision.lastModified().toString())
                .put("revisionId", revision.revisionId());
        object.set("version", version(revision.version()));
        object.set("code", code(revision.code()));
        object.set("layers", Json.array(revision.layers(), RevisionJson::code));
        object.set("state", state(revision.state()));
        return object;
    }

    private static JsonNode version(FunctionVersion version) {
        ObjectNode object = Json.object()
                .put("function", version.function().toString())
                .put("version", version.version())
                .put("code", version.code().base64());
        object.set("configuration", ConfigurationJson.write(version.configuration()));
        object.set("layers", Json.array(version.layers(), layer -> Json.text(layer.base64())));
        return object;
    }

    static JsonNode code(CodePackage code) {
        return Json.object()
                .put("digest", code.digest().base64())
                .put("zippedBytes", code.zippedBytes())
                .put("unpackedBytes", code.unpackedBytes());
    }

    private static JsonNode state(FunctionState state) {
        return switch (state) {
            case Creating() -> Json.object().put("name", "Creating");
            case Active() -> Json.object().put("name", "Active");
            case Updating(FunctionVersion running) ->
                Json.object().put("name", "Updating").set("running", version(running));
            case CreationFailed(String code, String reason) ->
                Json.object().put("name", "CreationFailed").put("code", code).put("reason", reason);
            case UpdateFailed(FunctionVersion running, String code, String reason) ->
                Json.object()
                        .put("name", "UpdateFailed")
                        .put("code", code)
                        .put("reason", reason)
                        .set("running", version(running));
        };
    }

    Revision read(JsonNode object) {
        return new Revision(
                readVersion(object.path("version")),
                readCode(object.path("code")),
                Json.list(object.path("layers"), RevisionJson::readCode),
                readState(object.path("state")),
                Instant.parse(object.path("lastModified").textValue()),
                object.path("revisionId").textValue());
    }

    private FunctionVersion readVersion(JsonNode object) {
        return new FunctionVersion(
                generations.getAsLong(),
                FunctionArn.parse(object.path("function").textValue()),
                object.path("version").textValue(),
                ConfigurationJson.read(object.path("configuration")),
                new CodeDigest(object.path("code").textValue()),
                Json.list(object.path("layers"), layer -> new CodeDigest(layer.textValue())));
    }

    static CodePackage readCode(JsonNode object) {
        return new CodePackage(
                new CodeDigest(object.path("digest").textValue()),
                object.path("zippedBytes").longValue(),
                object.path("unpackedBytes").longValue());
    }

    private FunctionState readState(JsonNode object) {
        String code = object.path("code").asText();
        String reason = object.path("reason").asText();
        String name = object.path("name").asText();
        return switch (name) {
            case "Creating" -> new Creating();
            case "Active" -> new Active();
            case "Updating" -> new Updating(readVersion(object.path("running")));
            case "CreationFailed" -> new CreationFailed(code, reason);
            case "UpdateFailed" -> new UpdateFailed(readVersion(object.path("running")), code, reason);
            default -> throw new IllegalStateException("a stored state is unknown: " + name);
        };
    }
}
