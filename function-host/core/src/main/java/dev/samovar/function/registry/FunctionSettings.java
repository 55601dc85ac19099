package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.store.Json;
import java.util.Optional;

/** Small switches of functions that this host remembers. */
public final class FunctionSettings {
    private final FunctionTables tables;

    /** What happens to an event that runs in circles through a function. */
    public enum RecursiveLoop {
        ALLOW,
        TERMINATE
    }

    /** When a version would take up a new runtime release. */
    public enum UpdateRuntimeOn {
        AUTO,
        FUNCTION_UPDATE,
        MANUAL
    }

    /**
     * Which release of its runtime a version runs on.
     *
     * @param updateRuntimeOn when that changes
     * @param runtimeVersionArn the release, if its owner chose it
     */
    public record RuntimeManagement(UpdateRuntimeOn updateRuntimeOn, Optional<String> runtimeVersionArn) {
        public static final RuntimeManagement AUTO = new RuntimeManagement(UpdateRuntimeOn.AUTO, Optional.empty());

        static JsonNode write(RuntimeManagement management) {
            ObjectNode object = Json.object().put("updateRuntimeOn", management.updateRuntimeOn.name());
            management.runtimeVersionArn.ifPresent(arn -> object.put("runtimeVersionArn", arn));
            return object;
        }

        static RuntimeManagement read(JsonNode object) {
            return new RuntimeManagement(
                    UpdateRuntimeOn.valueOf(object.path("updateRuntimeOn").textValue()),
                    Json.text(object, "runtimeVersionArn"));
        }
    }

    FunctionSettings(FunctionTables tables) {
        this.tables = tables;
    }

    public RecursiveLoop recursiveLoop(FunctionArn function) {
        tables.latest(function);
        return tables.recursiveLoop.get(function.unqualified()).orElse(RecursiveLoop.TERMINATE);
    }

    public Commit<RecursiveLoop> setRecursiveLoop(FunctionArn function, RecursiveLoop loop) {
        tables.latest(function);
        tables.recursiveLoop.put(function.unqualified(), loop);
        return tables.journal.commit(loop);
    }

    public RuntimeManagement runtimeManagement(FunctionArn function) {
        return tables.runtimeManagement
                .get(tables.revision(function).qualifiedArn())
                .orElse(RuntimeManagement.AUTO);
    }

    public Commit<RuntimeManagement> setRuntimeManagement(FunctionArn function, RuntimeManagement management) {
        tables.runtimeManagement.put(tables.revision(function).qualifiedArn(), management);
        return tables.journal.commit(management);
    }
}
