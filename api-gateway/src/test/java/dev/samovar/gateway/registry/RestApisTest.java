package dev.samovar.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.edit.Authorizers;
import dev.samovar.gateway.edit.DocumentationParts;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.edit.IntegrationResponses;
import dev.samovar.gateway.edit.MethodResponses;
import dev.samovar.gateway.edit.Models;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.edit.RequestValidators;
import dev.samovar.gateway.edit.ResourceTree;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.gateway.rest.ContentHandling;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.gateway.rest.MethodResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestApisTest {
    private final RegistryFixture fixture = new RegistryFixture();

    @Test
    void aNewApiHasARootAndTheModelsThatEveryApiHas() {
        ApiDefinition api = fixture.apis
                .create(RegistryFixture.HOME, NewRestApi.named("tea"))
                .result();

        assertThat(api.api().id()).matches("[a-z0-9]{10}");
        assertThat(api.root().path()).isEqualTo("/");
        assertThat(api.models()).containsOnlyKeys("Empty", "Error");
        assertThat(api.models())
                .hasEntrySatisfying("Error", error -> assertThat(error.schema()).contains("\"message\""));
    }

    @Test
    void aTagSaysWhichIdAnApiIsToHave() {
        var asked = new NewRestApi(
                "tea",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                ApiKeySource.HEADER,
                EndpointConfiguration.EDGE,
                Optional.empty(),
                Map.of(NewRestApi.ID_TAG, "myid"),
                false);

        assertThat(fixture.apis
                        .create(RegistryFixture.HOME, asked)
                        .result()
                        .api()
                        .id())
                .isEqualTo("myid");
        assertThatThrownBy(() -> fixture.apis.create(RegistryFixture.HOME, asked))
                .isInstanceOf(GatewayException.class);
    }

    @Test
    void apisOfOneAccountAreInvisibleToOthers() {
        ApiId id = fixture.mockApi();
        var stranger = new AccountRegion("111111111111", "us-east-1");

        assertThat(fixture.apis.list(stranger)).isEmpty();
        assertThatThrownBy(() -> fixture.apis.get(new ApiId(stranger, id.id())))
                .hasMessage("Invalid API identifier specified 111111111111:" + id.id());
    }

    @Test
    void aChangeThatFailsChangesNothing() {
        ApiId id = fixture.mockApi();
        ApiDefinition before = fixture.apis.get(id);

        assertThatThrownBy(() -> fixture.apis.edit(id, draft -> {
                    draft.models().clear();
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(fixture.apis.get(id)).isSameAs(before);
    }

    @Test
    void everythingIsThereAgainAfterAStart() {
        ApiId id = fixture.mockApi();
        ApiDefinition definition = fixture.apis.get(id);
        FrozenApi deployment =
                fixture.apis.deployments().create(id, NewDeployment.on("prod")).result();
        fixture.scheduler.runFor(Duration.ofSeconds(1));
        fixture.apis.deployments().create(id, NewDeployment.on("test"));
        fixture.apis.documentationVersions().create(id, "1.0", Optional.of("first"), Optional.of("test"));
        var stages = fixture.apis.stages().list(id, Optional.empty());

        fixture.reopen();

        assertThat(fixture.apis.get(id)).isEqualTo(definition);
        assertThat(fixture.apis.deployments().list(id)).hasSize(2).first().isEqualTo(deployment);
        assertThat(fixture.apis.stages().list(id, Optional.empty())).isEqualTo(stages);
        assertThat(fixture.apis.documentationVersions().get(id, "1.0").description())
                .contains("first");
        assertThat(fixture.heard).containsExactly("prod GET", "test GET");
    }

    @Test
    void aDeletedApiTakesItsStagesAlong() {
        ApiId id = fixture.mockApi();
        fixture.apis.deployments().create(id, NewDeployment.on("prod"));

        fixture.apis.delete(id);
        assertThat(fixture.heard).containsExactly("prod GET", "prod removed");

        fixture.reopen();
        assertThat(fixture.apis.list(RegistryFixture.HOME)).isEmpty();
        assertThat(fixture.heard).isEmpty();
    }

    @Test
    void aDefinitionWithEverythingInItIsThereAgain() {
        ApiId id = fixture.mockApi();
        String root = fixture.apis.get(id).root().id();
        fixture.apis.edit(id, draft -> {
            new ResourceTree(draft).create(root, "{proxy+}");
            new Models(draft).create("Pet", Optional.of("pets"), Optional.of("{\"type\": 1}"), "application/json");
            new RequestValidators(draft).create("all", true, true);
            new DocumentationParts(draft).create(Map.of("type", "API"), "{}");
            new GatewayResponses(draft).put("THROTTLED", Optional.of("503"), Optional.empty(), Optional.empty());
            new MethodResponses(draft)
                    .create(
                            root,
                            "GET",
                            new MethodResponse("200", Map.of("method.response.header.x", true), Map.of("a/b", "Pet")));
            new IntegrationResponses(draft)
                    .put(
                            root,
                            "GET",
                            new IntegrationResponse(
                                    "200",
                                    Optional.of(".+"),
                                    Map.of("method.response.header.x", "'y'"),
                                    Map.of("a/b", "$input.body"),
                                    Optional.of(ContentHandling.CONVERT_TO_TEXT)));
            return new Authorizers(draft)
                    .create(new Authorizer(
                            "",
                            "pool",
                            AuthorizerType.COGNITO_USER_POOLS,
                            List.of("arn:aws:cognito-idp:us-east-1:000000000000:userpool/x"),
                            Optional.of("cognito_user_pools"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Authorizers.IDENTITY_SOURCE_DEFAULT),
                            Optional.of("a.*"),
                            60));
        });
        ApiDefinition definition = fixture.apis.get(id);

        fixture.reopen();

        assertThat(fixture.apis.get(id)).isEqualTo(definition);
    }
}
