package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.HOME;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static dev.samovar.function.registry.RegistryFixture.code;
import static dev.samovar.function.registry.RegistryFixture.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccessDenied;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.LayerArn;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.ValidationFailed;
import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Policy;
import dev.samovar.function.code.CodePackage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final String LAYER = "arn:aws:lambda:eu-central-1:123456789012:layer:";
    private static final LayerVersion.Description NOTHING_SAID =
            new LayerVersion.Description("", "", List.of(), List.of());

    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionRegistry registry = fixture.registry;
    private final Layers layers = registry.layers();

    private LayerVersion publish(String name, String content) {
        return layers.publish(LayerArn.parse(HOME, name), code(content), NOTHING_SAID)
                .result();
    }

    private static LayerArn.Version version(String text) {
        return LayerArn.parseVersion("arn", LAYER + text, LAYER + text);
    }

    private Revision useLayers(String... layerArns) {
        return fixture.update("hello", layered(layerArns));
    }

    private static FunctionChange layered(String... layerArns) {
        return FunctionChange.configuration(
                it -> it.edit().layerArns(List.of(layerArns)).make());
    }

    @Test
    void versionsAreNumberedAndNumbersAreNotUsedAgain() {
        assertThat(publish("common", "one").arn()).hasToString(LAYER + "common:1");
        assertThat(publish("common", "two").arn()).hasToString(LAYER + "common:2");
        layers.delete(version("common:1"));
        layers.delete(version("common:2"));
        assertThat(publish("common", "three").arn()).hasToString(LAYER + "common:3");
    }

    @Test
    void layersAreListedByNameAndVersionsFromTheLatest() {
        publish("b", "1");
        publish("a", "1");
        publish("b", "2");

        assertThat(layers.list(HOME))
                .extracting(layer -> layer.arn().toString())
                .containsExactly(LAYER + "a:1", LAYER + "b:2");
        assertThat(layers.versions(LayerArn.parse(HOME, LAYER + "b")))
                .extracting(layer -> layer.arn().number())
                .containsExactly(2, 1);
        assertThat(layers.versions(LayerArn.parse(HOME, "unknown"))).isEmpty();
        assertThat(layers.list(AccountRegion.DEFAULT)).isEmpty();
    }

    @Test
    void anUnknownLayerVersionIsNotFoundAndIsAsGoodAsDeleted() {
        publish("common", "one");
        assertThat(layers.get(version("common:1")).code()).isEqualTo(code("one"));
        assertRefused(
                () -> layers.get(version("common:2")),
                ResourceNotFound.class,
                "The resource you requested does not exist.");
        assertThat(layers.delete(version("common:2")).durable()).isCompleted();
        assertRefused(
                () -> layers.get(version("common:0")),
                InvalidParameterValue.class,
                "Layer Version Cannot be less than 1");
        assertRefused(
                () -> layers.delete(LayerArn.parse(HOME, "common").version(-1)),
                InvalidParameterValue.class,
                "Layer Version Cannot be less than 1");
    }

    @Test
    void aFunctionRunsWithItsLayersInOrder() {
        fixture.create("hello");
        publish("a", "a");
        publish("b", "b");
        Revision updated = fixture.activate(useLayers(LAYER + "b:1", LAYER + "a:1"));

        assertThat(updated.version().layers()).containsExactly(digest("b"), digest("a"));
        assertThat(updated.layers()).containsExactly(code("b"), code("a"));
    }

    @Test
    void aFunctionKeepsADeletedLayerButCannotNameItAnew() {
        fixture.create("hello");
        fixture.create("other");
        publish("a", "a");
        fixture.activate(useLayers(LAYER + "a:1"));
        layers.delete(version("a:1"));

        Revision changed = fixture.change("hello", "changed");
        assertThat(changed.version().layers()).containsExactly(digest("a"));
        assertRefused(
                () -> registry.update(arn("other"), layered(LAYER + "a:1")),
                InvalidParameterValue.class,
                "Layer version " + LAYER + "a:1 does not exist.");
    }

    @Test
    void layersOfAFunctionHaveRules() {
        fixture.create("hello");
        publish("a", "1");
        publish("a", "2");

        assertRefused(
                () -> useLayers(LAYER + "a:1", LAYER + "a:2"),
                InvalidParameterValue.class,
                "Two different versions of the same layer are not allowed to be referenced in the same function. "
                        + LAYER + "a:1 and " + LAYER + "a:2 are versions of the same layer.");
        assertRefused(
                () -> useLayers("arn:aws:lambda:us-east-1:123456789012:layer:a:1"),
                InvalidParameterValue.class,
                "Layers are not in the same region as the function."
                        + " Layers are expected to be in region eu-central-1.");
        assertThat(RegistryFixture.errorOf(() -> useLayers("arn:aws:lambda:eu-central-1:999999999999:layer:a:1")))
                .isInstanceOf(AccessDenied.class);
        assertThat(RegistryFixture.errorOf(() -> useLayers(LAYER + "a")).message())
                .startsWith("1 validation error detected: Value '[" + LAYER
                        + "a]' at 'layers' failed to satisfy constraint:");
    }

    @Test
    void aFunctionAndItsLayersHaveASizeTogether() {
        fixture.create("hello");
        var large = new CodePackage(digest("large"), 1, 262_144_000);
        layers.publish(LayerArn.parse(HOME, "large"), large, NOTHING_SAID);

        assertRefused(
                () -> useLayers(LAYER + "large:1"),
                InvalidParameterValue.class,
                "Function code combined with layers exceeds the maximum allowed size of 262144000 bytes."
                        + " The actual size is 262144005 bytes.");
    }

    @Test
    void descriptionsHaveBounds() {
        assertThat(RegistryFixture.errorOf(() -> new LayerVersion.Description(
                                "d".repeat(257), "l".repeat(513), List.of(), List.of("sparc")))
                        .message())
                .startsWith("3 validation errors detected:");
        assertThat(RegistryFixture.errorOf(() -> LayerArn.parse(HOME, "a b")).message())
                .startsWith("1 validation error detected: Value 'a b' at 'layerName' failed to satisfy constraint:");
    }

    @Test
    void aLayerVersionHasAPolicy() {
        publish("common", "one");
        var everybody = new Permission("s1", "lambda:GetLayerVersion", "*", Permission.Conditions.NONE);
        LayerArn.Version arn = version("common:1");

        assertRefused(
                () -> layers.policy(arn), ResourceNotFound.class, "No policy is associated with the given resource.");
        Policy policy = layers.addPermission(arn, everybody, Optional.empty()).result();
        assertThat(policy.document())
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Id\":\"default\",\"Statement\":[{\"Sid\":\"s1\","
                        + "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"lambda:GetLayerVersion\",\"Resource\":\""
                        + LAYER + "common:1\"}]}");
        assertRefused(
                () -> layers.addPermission(arn, everybody, Optional.empty()),
                ResourceConflict.class,
                "The statement id (s1) provided already exists."
                        + " Please provide a new statement id, or remove the existing statement.");
        assertRefused(
                () -> layers.removePermission(arn, "s1", Optional.of("old")),
                PreconditionFailed.class,
                "The Revision Id provided does not match the latest Revision Id."
                        + " Call the GetLayerPolicy API to retrieve the latest Revision Id");
        assertRefused(
                () -> layers.addPermission(version("common:2"), everybody, Optional.empty()),
                ResourceNotFound.class,
                "Layer version " + LAYER + "common:2 does not exist.");
        assertRefused(
                () -> layers.addPermission(
                        arn, new Permission("s2", "*", "*", Permission.Conditions.NONE), Optional.empty()),
                ValidationFailed.class,
                "1 validation error detected: Value '*' at 'action' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: lambda:GetLayerVersion");
        layers.removePermission(arn, "s1", Optional.of(policy.revisionId()));
        assertRefused(
                () -> layers.policy(arn), ResourceNotFound.class, "No policy is associated with the given resource.");
    }
}
