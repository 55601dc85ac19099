package dev.samovar.gateway.validate;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import dev.samovar.gateway.rest.Model;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The models of an API, ready to check bodies. Each is compiled once, when something first uses it. */
public final class BodyModels {
    private static final String MODELS_OF_APIS = "https://apigateway.amazonaws.com/restapis/";

    private final String prefix;
    private final Map<String, String> schemas = new HashMap<>();
    private final SchemaRegistry registry;
    private final Map<String, BodyModel> compiled = new HashMap<>();

    private BodyModels(String apiId, Collection<Model> models) {
        prefix = MODELS_OF_APIS + apiId + "/models/";
        models.forEach(model -> schemas.put(prefix + model.name(), model.schema()));
        registry = Schemas.registry(Map.copyOf(schemas));
    }

    /** The models of an API. What they refer to is found among them alone, never in files or networks. */
    public static BodyModels compile(String apiId, Collection<Model> models) {
        return new BodyModels(apiId, models);
    }

    /** A model by its name. */
    Optional<BodyModel> named(String name) {
        return schemas.containsKey(prefix + name)
                ? Optional.of(compiled.computeIfAbsent(name, this::compile))
                : Optional.empty();
    }

    private BodyModel compile(String name) {
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(prefix + name));
            schema.initializeValidators();
            return new BodyModel(Optional.of(schema));
        } catch (RuntimeException unusable) {
            return new BodyModel(Optional.empty());
        }
    }
}
