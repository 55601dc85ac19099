package dev.samovar.gateway.step;

import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.PassthroughBehavior;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.gateway.rest.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API {@code abc} and its stage {@code prod}, with nothing but what access needs. */
final class Definitions {

    private Definitions() {}

    static ApiDefinition withMethod(
            AuthorizationType type, List<String> scopes, Optional<Authorizer> authorizer, Optional<String> policy) {
        var method = new Method(
                "GET",
                type,
                Optional.of("auth1"),
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                scopes,
                Map.of(),
                Optional.of(mock()));
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
        return new RestApi(
                "abc",
                "pets",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                policy,
                ApiKeySource.HEADER,
                List.of(),
                Optional.empty(),
                EndpointConfiguration.EDGE,
                false,
                Map.of());
    }

    private static Integration mock() {
        return new Integration(
                IntegrationType.MOCK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                PassthroughBehavior.WHEN_NO_MATCH,
                Optional.empty(),
                29_000,
                "r0",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    static Stage stage() {
        return new Stage(
                "prod",
                "d1",
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
