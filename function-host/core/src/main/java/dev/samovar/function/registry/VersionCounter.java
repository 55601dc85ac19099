package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.ConfigurationJson;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.store.Json;
import java.util.Optional;

/**
 * How far a function's versions were numbered. It outlives the function, so that no number is ever used twice.
 *
 * @param last the last number used
 * @param source what that version was published from, while the function lives
 */
record VersionCounter(int last, Optional<Source> source) {
    static final VersionCounter ZERO = new VersionCounter(0, Optional.empty());

    /** What {@code $LATEST} was when a version was published. */
    record Source(FunctionConfiguration configuration, CodeDigest code) {
        static Source of(FunctionVersion latest) {
            return new Source(latest.configuration(), latest.code());
        }
    }

    VersionCounter next(FunctionVersion latest) {
        return new VersionCounter(last + 1, Optional.of(Source.of(latest)));
    }

    VersionCounter withoutSource() {
        return new VersionCounter(last, Optional.empty());
    }

    static JsonNode write(VersionCounter counter) {
        ObjectNode object = Json.object().put("last", counter.last);
        counter.source.ifPresent(source -> {
            object.set("configuration", ConfigurationJson.write(source.configuration()));
            object.put("code", source.code().base64());
        });
        return object;
    }

    static VersionCounter read(JsonNode object) {
        Optional<Source> source = object.has("code")
                ? Optional.of(new Source(
                        ConfigurationJson.read(object.path("configuration")),
                        new CodeDigest(object.path("code").textValue())))
                : Optional.empty();
        return new VersionCounter(object.path("last").intValue(), source);
    }
}
