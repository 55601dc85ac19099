package dev.samovar.gateway.step;

import dev.samovar.gateway.rest.ApiBuilder;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationBuilder;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.MethodBuilder;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.gateway.rest.StageBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API {@code abc} and its stage {@code prod}, with nothing but what access needs. */
final class Definitions {

    private Definitions() {}

    static ApiDefinition withMethod(
            AuthorizationType type, List<String> scopes, Optional<Authorizer> authorizer, Optional<String> policy) {
        var method = MethodBuilder.method("GET")
                .authorizedBy(type, "auth1", scopes)
                .integration(mock())
                .build();
        var root = new Resource("r0", Optional.empty(), Optional.empty(), "/", Map.of("GET", method));
        return new ApiDefinition(
                api(policy),
                Map.of("r0", root),
                Map.of(),
                Map.of(),
                authorizer.map(found -> Map.of(found.id(), found)).orElse(Map.of()),
                Map.of(),
                Map.of());
    }

    private static RestApi api(Optional<String> policy) {
        return ApiBuilder.api("abc").policy(policy).build();
    }

    private static Integration mock() {
        return IntegrationBuilder.integration(IntegrationType.MOCK, "r0").build();
    }

    static Stage stage() {
        return StageBuilder.stage("prod", "d1").build();
    }
}
