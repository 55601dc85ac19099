package dev.samovar.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.LoggingConfiguration.ApplicationLevel;
import dev.samovar.function.LoggingConfiguration.Format;
import dev.samovar.function.LoggingConfiguration.SystemLevel;
import dev.samovar.store.Json;
import java.time.Duration;
import java.util.Optional;

/** The stored form of a {@link FunctionConfiguration}. */
public final class ConfigurationJson {
    private ConfigurationJson() {}

    public static JsonNode write(FunctionConfiguration configuration) {
        ObjectNode object = Json.object()
                .put("runtime", configuration.runtime())
                .put("handler", configuration.handler())
                .put("role", configuration.role())
                .put("description", configuration.description())
                .put("timeoutSeconds", configuration.timeout().toSeconds())
                .put("memoryMb", configuration.memoryMb())
                .put("ephemeralStorageMb", configuration.ephemeralStorageMb())
                .put("snapStart", configuration.snapStart())
                .put("activeTracing", configuration.activeTracing())
                .put("architecture", configuration.architecture());
        object.set("environment", Json.strings(configuration.environment()));
        object.set("layers", Json.array(configuration.layerArns()));
        object.set("logging", logging(configuration.logging()));
        configuration.isolation().ifPresent(isolation -> object.put("isolation", isolation.label()));
        configuration.deadLetterTarget().ifPresent(target -> object.put("deadLetterTarget", target));
        return object;
    }

    private static JsonNode logging(LoggingConfiguration logging) {
        return Json.object()
                .put("format", logging.format().name())
                .put("applicationLevel", logging.applicationLevel().name())
                .put("systemLevel", logging.systemLevel().name())
                .put("logGroup", logging.logGroup());
    }

    public static FunctionConfiguration read(JsonNode object) {
        return new FunctionConfiguration(
                object.path("runtime").textValue(),
                object.path("handler").textValue(),
                object.path("role").textValue(),
                object.path("description").textValue(),
                Duration.ofSeconds(object.path("timeoutSeconds").longValue()),
                object.path("memoryMb").intValue(),
                object.path("ephemeralStorageMb").intValue(),
                Json.strings(object.path("environment")),
                Json.list(object.path("layers")),
                Optional.ofNullable(object.path("deadLetterTarget").textValue()),
                readLogging(object.path("logging")),
                object.path("snapStart").booleanValue(),
                object.path("activeTracing").booleanValue(),
                object.path("architecture").textValue(),
                Json.text(object, "isolation").flatMap(Isolation::find));
    }

    private static LoggingConfiguration readLogging(JsonNode object) {
        return new LoggingConfiguration(
                Format.valueOf(object.path("format").textValue()),
                ApplicationLevel.valueOf(object.path("applicationLevel").textValue()),
                SystemLevel.valueOf(object.path("systemLevel").textValue()),
                object.path("logGroup").textValue());
    }
}
