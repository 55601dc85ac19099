package dev.samovar.http.layer;

import dev.samovar.function.LayerArn;
import dev.samovar.function.Violations;
import java.util.Optional;

/** Names the layer version that a caller asks for by its ARN. AWS tells this from {@link ListLayers} by {@code find=LayerVersion}. */
final class GetLayerVersionByArn {
    private GetLayerVersionByArn() {}

    static LayerArn.Version parse(Optional<String> arn) {
        new Violations().required("arn", arn).check();
        String given = arn.orElseThrow();
        return LayerArn.parseVersion("arn", given, given);
    }
}
