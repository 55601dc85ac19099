package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.LayerArn;
import dev.samovar.function.Violations;
import dev.samovar.function.code.CodePackage;
import dev.samovar.store.Json;
import java.time.Instant;
import java.util.List;

/**
 * A published layer: a package that functions can share.
 *
 * @param arn its ARN
 * @param code what is in it
 * @param description what its owner says of it
 * @param created when it was published
 */
public record LayerVersion(LayerArn.Version arn, CodePackage code, Description description, Instant created) {

    /**
     * What an owner can say of a layer version.
     *
     * @param text at most 256 characters
     * @param licenseInfo at most 512 characters
     * @param compatibleRuntimes at most 15
     * @param compatibleArchitectures at most 2
     */
    public record Description(
            String text, String licenseInfo, List<String> compatibleRuntimes, List<String> compatibleArchitectures) {
        private static final int TEXT_LENGTH_MAX = 256;
        private static final int LICENSE_LENGTH_MAX = 512;
        private static final int RUNTIMES_MAX = 15;
        private static final int ARCHITECTURES_MAX = 2;

        public Description {
            compatibleRuntimes = List.copyOf(compatibleRuntimes);
            compatibleArchitectures = List.copyOf(compatibleArchitectures);
            new Violations()
                    .length("description", text, 0, TEXT_LENGTH_MAX)
                    .length("licenseInfo", licenseInfo, 0, LICENSE_LENGTH_MAX)
                    .size("compatibleRuntimes", compatibleRuntimes, RUNTIMES_MAX)
                    .size("compatibleArchitectures", compatibleArchitectures, ARCHITECTURES_MAX)
                    .eachOf("compatibleArchitectures", compatibleArchitectures, FunctionConfiguration.ARCHITECTURES)
                    .check();
        }
    }

    static JsonNode write(LayerVersion version) {
        Description description = version.description;
        ObjectNode object = Json.object()
                .put("arn", version.arn.toString())
                .put("description", description.text())
                .put("licenseInfo", description.licenseInfo())
                .put("created", version.created.toString());
        object.set("code", RevisionJson.code(version.code));
        object.set("compatibleRuntimes", Json.array(description.compatibleRuntimes()));
        object.set("compatibleArchitectures", Json.array(description.compatibleArchitectures()));
        return object;
    }

    static LayerVersion read(JsonNode object) {
        String arn = object.path("arn").textValue();
        return new LayerVersion(
                LayerArn.parseVersion("arn", arn, arn),
                RevisionJson.readCode(object.path("code")),
                new Description(
                        object.path("description").textValue(),
                        object.path("licenseInfo").textValue(),
                        Json.list(object.path("compatibleRuntimes")),
                        Json.list(object.path("compatibleArchitectures"))),
                Instant.parse(object.path("created").textValue()));
    }
}
