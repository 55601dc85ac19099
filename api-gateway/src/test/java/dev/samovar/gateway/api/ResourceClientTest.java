package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.remove;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** Resources, with AWS's own client. */
@QuarkusTest
class ResourceClientTest extends RestClientFixture {
    private String resource(String api, String parent, String pathPart) {
        return client.createResource(
                        asked -> asked.restApiId(api).parentId(parent).pathPart(pathPart))
                .id();
    }

    private List<String> paths(String api) {
        return client.getResources(asked -> asked.restApiId(api)).items().stream()
                .map(Resource::path)
                .toList();
    }

    @Test
    void resourcesFormATree() {
        String api = gateway.api("tree");
        String root = gateway.root(api);
        String pets = resource(api, root, "pets");
        String pet = resource(api, pets, "{id}");

        assertThat(pets).matches("[a-z0-9]{6}");
        assertThat(paths(api)).containsExactly("/", "/pets", "/pets/{id}");

        assertThat(client.updateResource(asked ->
                                asked.restApiId(api).resourceId(pets).patchOperations(replace("/pathPart", "dogs")))
                        .path())
                .isEqualTo("/dogs");
        assertThat(paths(api)).containsExactly("/", "/dogs", "/dogs/{id}");

        client.updateResource(
                asked -> asked.restApiId(api).resourceId(pet).patchOperations(replace("/parentId", root)));
        assertThat(paths(api)).containsExactly("/", "/dogs", "/{id}");
    }

    @Test
    void aDeletedResourceTakesItsSubtreeAlong() {
        String api = gateway.api("subtree");
        String pets = resource(api, gateway.root(api), "pets");
        resource(api, pets, "{id}");

        assertThat(client.deleteResource(asked -> asked.restApiId(api).resourceId(pets))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(202);

        assertThat(paths(api)).containsExactly("/");
        refuses(
                () -> client.getResource(asked -> asked.restApiId(api).resourceId(pets)),
                "NotFoundException",
                "Invalid Resource identifier specified");
    }

    @Test
    void methodsAreEmbeddedOnDemand() {
        String api = gateway.api("embed");
        gateway.mock(api, "GET");

        assertThat(client.getResources(asked -> asked.restApiId(api))
                        .items()
                        .getFirst()
                        .resourceMethods())
                .containsOnlyKeys("GET")
                .allSatisfy(
                        (_, method) -> assertThat(method.authorizationType()).isNull());
        assertThat(client.getResources(asked -> asked.restApiId(api).embed("methods"))
                        .items()
                        .getFirst()
                        .resourceMethods())
                .allSatisfy((_, method) ->
                        assertThat(method.methodIntegration().type()).isEqualTo(IntegrationType.MOCK));
    }

    @Test
    void placesThatAwsDoesNotAllowAreRefusedInItsWords() {
        String api = gateway.api("strict");
        String root = gateway.root(api);
        String proxy = resource(api, root, "{proxy+}");
        String pets = resource(api, root, "pets");
        String subpets = resource(api, pets, "subpets");
        resource(api, subpets, "pets");

        refuses(
                () -> resource(api, root, "{id}"),
                "BadRequestException",
                "A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed");
        refuses(
                () -> resource(api, proxy, "below"),
                "BadRequestException",
                "Cannot create a child of a resource with a greedy path variable: {proxy+}");
        refuses(
                () -> resource(api, root, "pets"),
                "ConflictException",
                "Another resource with the same parent already has this name: pets");
        refuses(
                () -> client.updateResource(
                        asked -> asked.restApiId(api).resourceId(pets).patchOperations(replace("/parentId", subpets))),
                "BadRequestException",
                "Resources cannot be cyclical.");
        refuses(
                () -> client.updateResource(
                        asked -> asked.restApiId(api).resourceId(pets).patchOperations(replace("/invalid", "x"))),
                "BadRequestException",
                "Invalid patch path  '/invalid' specified for op 'replace'. Must be one of: [/parentId, /pathPart]");
        refuses(
                () -> client.updateResource(
                        asked -> asked.restApiId(api).resourceId(pets).patchOperations(remove("/pathPart"))),
                "BadRequestException",
                "Invalid patch path  '/pathPart' specified for op 'remove'. Please choose supported operations");
        refuses(
                () -> client.updateResource(
                        asked -> asked.restApiId(api).resourceId(root).patchOperations(replace("/pathPart", "x"))),
                "BadRequestException",
                "Root resource cannot update its pathPart.");
        refuses(
                () -> client.updateResource(
                        asked -> asked.restApiId(api).resourceId(root).patchOperations(replace("/parentId", pets))),
                "BadRequestException",
                "Root resource cannot update its parentId.");
    }
}
